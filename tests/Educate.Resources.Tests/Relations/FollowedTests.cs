using Educate.Resources.Tests.Hosting;
using Educate.Resources.Tests.World;

namespace Educate.Resources.Tests.Relations;

public sealed class FollowedTests
{
    [Fact]
    public async Task A_page_asks_each_target_once_for_its_distinct_keys()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync("GET /api/courses.v1?includes=partnerIds");

        SameJson.As("""
            {"elements":[{"id":"c1","name":"Optics"},{"id":"c2","name":"Tides"},{"id":"c3","name":"Silence"}],"paging":{},
             "linked":{"partners.v1":[{"id":"p1","name":"Northfield"},{"id":"p2","name":"Southgate"}]}}
            """, reply);
        Assert.Equal(1, Teaching.TallyOf(server)["partners"]);
    }

    [Fact]
    public async Task A_later_hop_goes_through_a_collection_that_is_not_written()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync("GET /api/courses.v1/c1?includes=partners.v1(countryId)");

        SameJson.As("""
            {"elements":[{"id":"c1","name":"Optics"}],"paging":{},
             "linked":{"countries.v1":[{"id":"no","name":"Country no"},{"id":"nz","name":"Country nz"}]}}
            """, reply);
    }

    [Fact]
    public async Task Three_hops_cost_three_questions()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync(
            "GET /api/memberships.v1?q=me&includes=courseId,courses.v1(partnerIds),partners.v1(countryId)&fields=courses.v1(slug)", null, ("X-User", "7"));

        SameJson.As("""
            {"elements":[{"id":"7~c1","userId":7,"courseId":"c1","role":"LEARNER"},{"id":"7~c3","userId":7,"courseId":"c3","role":"LEARNER"}],"paging":{},
             "linked":{"courses.v1":[{"id":"c1","name":"Optics","slug":"optics"},{"id":"c3","name":"Silence","slug":"silence"}],
                       "partners.v1":[{"id":"p1","name":"Northfield"},{"id":"p2","name":"Southgate"}],
                       "countries.v1":[{"id":"no","name":"Country no"},{"id":"nz","name":"Country nz"}]}}
            """, reply);
        var tally = Teaching.TallyOf(server);
        Assert.Equal((1, 1, 1), (tally["courses"], tally["partners"], tally["countries"]));
    }

    [Fact]
    public async Task A_relation_may_join_on_another_member_and_leaves_unknown_keys_out()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync("GET /api/courses.v1?ids=c1,c2&includes=teacherId");

        SameJson.As("""[{"id":"seven","name":"Ada"}]""", reply with { Body = System.Text.Encoding.UTF8.GetBytes(reply.Json!["linked"]!["profiles.v1"]!.ToJsonString()) });
        Assert.Equal(1, Teaching.TallyOf(server)["profiles"]);
    }

    [Fact]
    public async Task A_multi_get_by_another_member_is_not_reachable()
    {
        await using var server = await Teaching.StartAsync();

        SameJson.As("""{"msg":"Routing error: 'multi-get' not implemented"}""", await server.SendAsync("GET /api/profiles.v1?ids=7"));
    }

    [Fact]
    public async Task What_is_found_to_be_empty_is_an_empty_list()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync("GET /api/courses.v1/c3?includes=partnerIds,_links");

        SameJson.As("""
            {"elements":[{"id":"c3","name":"Silence"}],"paging":{},"linked":{"partners.v1":[]},
             "links":{"elements":{"partnerIds":"partners.v1","teacherId":"profiles.v1","remarks":"remarks.v1"},"partners.v1":{"countryId":"countries.v1"}}}
            """, reply);
    }

    [Fact]
    public async Task A_contextual_relation_is_asked_once_for_the_page()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync("GET /api/courses.v1?limit=2&includes=remarks");

        SameJson.As("""
            {"elements":[{"id":"c1","name":"Optics"},{"id":"c2","name":"Tides"}],"paging":{"next":"2","total":3},
             "linked":{"remarks.v1":[{"id":"r-c1","text":"About Optics"},{"id":"r-c2","text":"About Tides"},{"id":"general","text":"About all"}]}}
            """, reply);
        Assert.Equal(1, Teaching.TallyOf(server)["remarks"]);
    }

    [Fact]
    public async Task A_contextual_relation_works_on_a_later_hop()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync("GET /api/memberships.v1/7~c3?includes=courseId,courses.v1(remarks)", null, ("X-User", "7"));

        Assert.Equal("About Silence", reply.Json!["linked"]!["remarks.v1"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Linked_elements_of_somebody_else_are_left_out_and_the_reply_stands()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync("GET /api/memberships.v1?q=everybody&includes=self", null, ("X-User", "7"));

        Assert.Equal(200, reply.Status);
        Assert.Equal(["7~c1", "7~c3"], reply.Json!["linked"]!["memberships.v1"]!.AsArray().Select(one => one!["id"]!.GetValue<string>()));
        Assert.Equal(1, Teaching.TallyOf(server)["memberships"]);
    }

    [Fact]
    public async Task Without_a_credential_nothing_that_needs_one_is_linked()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync("GET /api/memberships.v1?q=everybody&includes=self");

        Assert.Equal(200, reply.Status);
        Assert.Empty(reply.Json!["linked"]!["memberships.v1"]!.AsArray());
    }

    [Fact]
    public async Task A_target_that_refuses_is_left_out_and_the_reply_stands()
    {
        await using var server = await Server.OfAsync([typeof(Sources), typeof(Refusers)]);

        SameJson.As("""{"elements":[{"id":"a"}],"paging":{},"linked":{"refusers.v1":[]}}""", await server.SendAsync("GET /api/sources.v1/a?includes=refuserId"));
    }

    [Fact]
    public async Task One_foreign_key_among_several_refuses_all()
    {
        await using var server = await Teaching.StartAsync();

        var reply = await server.SendAsync("GET /api/memberships.v1?ids=7~c1,8~c1", null, ("X-User", "7"));

        Assert.Equal(403, reply.Status);
    }

    [Fact]
    public async Task More_hops_than_the_host_allows_are_refused()
    {
        await using var server = await Teaching.StartAsync(options => options.MaxHops = 2);

        var reply = await server.SendAsync("GET /api/memberships.v1/7~c1?includes=courseId,courses.v1(partnerIds),partners.v1(countryId)", null, ("X-User", "7"));

        Assert.Equal(400, reply.Status);
        Assert.Equal("naptime.parse.includes", reply.Json!["errorCode"]!.GetValue<string>());
    }
}
