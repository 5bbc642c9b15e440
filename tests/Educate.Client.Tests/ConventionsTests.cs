using System.Reflection;

namespace Educate.Client.Tests;

public sealed class ConventionsTests
{
    private static readonly Type[] Clients = [.. typeof(EducateClient).Assembly.GetExportedTypes().Where(IsResourceClient)];

    [Fact]
    public void Every_resource_is_a_member_of_the_client()
    {
        var members = typeof(EducateClient).GetProperties().Select(p => p.PropertyType).ToHashSet();

        Assert.NotEmpty(Clients);
        Assert.All(Clients, client => Assert.True(members.Contains(client), $"EducateClient has no member for {client.Name}."));
    }

    [Fact]
    public void Every_method_that_waits_takes_cancel_last()
    {
        var methods = Clients.Append(typeof(Listing<>)).SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal));

        Assert.All(methods, method =>
        {
            var last = method.GetParameters().LastOrDefault();
            Assert.True(
                last is { Name: "cancel", HasDefaultValue: true } && last.ParameterType == typeof(CancellationToken),
                $"{method.DeclaringType!.Name}.{method.Name} does not take 'cancel' last.");
        });
    }

    [Fact]
    public void Every_resource_has_a_name_on_the_wire() =>
        Assert.All(Clients, client => Activator.CreateInstance(client, BindingFlags.NonPublic | BindingFlags.Instance, null, [null], null));

    private static bool IsResourceClient(Type type) =>
        type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(ResourceClient<,>);
}
