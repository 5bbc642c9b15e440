using System.Globalization;
using System.Reflection;
using Educate.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Educate.Server.Data;

/// <summary>How ids are stored: <see cref="Id{T}"/> as its text, those of partners and instructors and <see cref="UserId"/> as integers.</summary>
internal static class IdConversions
{
    private static readonly HashSet<Type> _numeric = [typeof(Partner), typeof(Instructor)];

    public static void Add(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<UserId>().HaveConversion<UserIdToInt>();
        foreach (var id in IdsOfRows())
        {
            var named = id.GetGenericArguments()[0];
            var converter = (_numeric.Contains(named) ? typeof(IdToInt<>) : typeof(IdToText<>)).MakeGenericType(named);
            configuration.Properties(id).HaveConversion(converter);
            configuration.DefaultTypeMapping(id, mapping => mapping.HasConversion(converter));
        }
    }

    private static IEnumerable<Type> IdsOfRows() =>
        from configured in typeof(EducateDb).Assembly.GetTypes()
        from mapping in configured.GetInterfaces()
        where mapping.IsGenericType && mapping.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)
        from property in mapping.GetGenericArguments()[0].GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        where type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)
        group type by type into same
        select same.Key;

    private sealed class UserIdToInt() : ValueConverter<UserId, int>(id => id.Value, value => new UserId(value));

    private sealed class IdToText<T>() : ValueConverter<Id<T>, string>(id => id.Text, text => new Id<T>(text))
        where T : class;

    private sealed class IdToInt<T>() : ValueConverter<Id<T>, int>(
        id => int.Parse(id.Text, CultureInfo.InvariantCulture),
        value => new Id<T>(value.ToString(CultureInfo.InvariantCulture)))
        where T : class;
}
