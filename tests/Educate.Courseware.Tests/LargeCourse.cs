namespace Educate.Courseware.Tests;

/// <summary>Reads the large course once for all tests of it.</summary>
public sealed class LargeCourse : IDisposable
{
    private CoursePackage? _package;

    public async Task<CoursePackage> ReadAsync() => _package ??= await CourseReader.ReadAsync(
        RealPackages.Find("courses/olx/harvardx-studio-advanced.tar.gz"),
        Temporary.Limits,
        TestContext.Current.CancellationToken);

    public void Dispose() => _package?.Dispose();
}
