namespace Educate.Resources.Tests.Declaring;

/// <summary>What is declared wrongly does not start, and a sentence says why.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(typeof(NoRule), "NoRule does not say who may call Get; put [Allow<…>] on the method or the class.")]
    [InlineData(typeof(NoBase), "NoBase has [Resource] but does not derive from Resource<TKey, T>.")]
    [InlineData(typeof(BadName), "BadName is named 'a b'; a name has letters and digits only.")]
    [InlineData(typeof(NoField), "NoField has the default field 'colour', which Thing does not have.")]
    [InlineData(typeof(NoTextKey), "NoTextKey has the key type Object, which has no text form: use a word, an IParsable type or a positional record.")]
    [InlineData(typeof(TwoGets), "TwoGets has two operations for get; the second is Also.")]
    [InlineData(typeof(TwoFinders), "TwoFinders has two operations for finder 'find'; the second is Also.")]
    [InlineData(typeof(BadKey), "BadKey takes 'id' of Get as Int32, but it is String.")]
    [InlineData(typeof(BadKeys), "BadKeys takes 'ids' of MultiGet as List<String>, but it is IReadOnlyList<String>.")]
    [InlineData(typeof(NoKey), "NoKey has no parameter 'id' in Get.")]
    [InlineData(typeof(BadParameter), "BadParameter has the parameter 'value' of type Uri in Find, which cannot be read from a query.")]
    [InlineData(typeof(Reserved), "Reserved has the parameter 'limit' in Find, a name that the protocol uses itself.")]
    [InlineData(typeof(RequiredInGet), "RequiredInGet requires the parameter 'colour' in Get; only finders and actions can require one.")]
    [InlineData(typeof(BadDefault), "BadDefault has the default 'a' for 'value' in Find, which does not parse.")]
    [InlineData(typeof(BadResult), "BadResult returns String from Find, which is no answer to finder 'find'.")]
    [InlineData(typeof(BadGrant), "BadGrant takes String as granted in Get, but Anyone grants Boolean.")]
    [InlineData(typeof(TwoBodies), "TwoBodies takes the body twice in Create.")]
    [InlineData(typeof(NotNested), "NotNested takes the parent's key 'parent' in Get, but is not nested that deep.")]
    [InlineData(typeof(LostParent), "LostParent is nested in Uri, which is no resource.")]
    [InlineData(typeof(LostMember), "LostMember follows 'Colour', which Thing does not have.")]
    [InlineData(typeof(LostTarget), "LostTarget has the relation 'otherId' to Uri, which is no resource.")]
    [InlineData(typeof(NamelessTarget), "NamelessTarget follows 'Name', whose type String names no resource: say To = typeof(…).")]
    [InlineData(typeof(NoMultiGet), "NoMultiGet follows 'Name' to NoMultiGet, which has no multi-get.")]
    [InlineData(typeof(NoJoin), "NoJoin joins 'Name' on 'Name', but NoJoin has no [MultiGet(By = \"Name\")].")]
    [InlineData(typeof(OtherKey), "OtherKey follows 'Size' of type Int32 to OtherKey, whose key there is String.")]
    [InlineData(typeof(TwoRelations), "TwoRelations has two relations named 'name'.")]
    [InlineData(typeof(LostAttachment), "LostAttachment has the relation 'x' to Uri, which is no resource.")]
    [InlineData(typeof(NoPage), "NoPage has no page of elements to find the relation Others for; take IReadOnlyList<Thing>.")]
    [InlineData(typeof(PlainInResource), "PlainInResource has the plain endpoint Go; those belong in a class derived from Endpoints.")]
    [InlineData(typeof(FinderInEndpoints), "FinderInEndpoints has the operation Find; a class derived from Endpoints has methods marked [Plain] only.")]
    [InlineData(typeof(BadPath), "BadPath has the path 'doors'; a path begins with a slash.")]
    [InlineData(typeof(LostPathParameter), "LostPathParameter has 'door' in the path of Go but no such parameter.")]
    [InlineData(typeof(TwicePlain), "TwicePlain answers GET /same, which is answered already.")]
    [InlineData(typeof(OpenPlain), "OpenPlain does not say who may call Go; put [Allow<…>] on the method or the class.")]
    public void A_wrong_declaration_is_named(Type type, string fault) =>
        Assert.Equal(fault, Assert.Throws<DeclarationException>(() => Read(requireDocs: false, type)).Message);

    [Fact]
    public void A_name_and_version_is_taken_once() =>
        Assert.Equal("SameB has the name and version of SameA: same.v1.", Assert.Throws<DeclarationException>(() => Read(false, typeof(SameA), typeof(SameB))).Message);

    [Fact]
    public void An_element_type_of_two_resources_needs_the_class() =>
        Assert.Equal(
            "Arrow has the relation 'thing' to Thing, which several resources have as element: name the class.",
            Assert.Throws<DeclarationException>(() => Read(false, typeof(Arrow), typeof(SameA))).Message);

    [Fact]
    public void What_is_reachable_needs_a_doc()
    {
        Assert.Equal("SameA has no doc comment that says what it is.", Assert.Throws<DeclarationException>(() => Read(true, typeof(SameA))).Message);
        Assert.Equal("Undocumented has no doc comment on Get that says what it does.", Assert.Throws<DeclarationException>(() => Read(true, typeof(Undocumented))).Message);
    }

    private static ResourceSet Read(bool requireDocs, params IReadOnlyList<Type> types)
    {
        var options = new ResourceOptions { RequireDocs = requireDocs };
        options.CloseJson();
        return new DeclarationReader(options).Read(types);
    }
}
