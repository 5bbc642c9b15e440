using Educate.Resources;
using Educate.Resources.SampleLibrary;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSampleLibrary();
var app = builder.Build();
app.UseResources();
app.Run();
