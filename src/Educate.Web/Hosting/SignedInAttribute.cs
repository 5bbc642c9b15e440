namespace Educate.Web.Hosting;

/// <summary>A page or action for people who are signed in. Others are sent to sign in, and come back afterwards.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SignedInAttribute : Attribute;
