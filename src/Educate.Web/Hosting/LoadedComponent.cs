using Microsoft.AspNetCore.Components;

namespace Educate.Web.Hosting;

/// <summary>A component that is drawn once, when its data is there. The framework's own would be drawn empty first.</summary>
public abstract class LoadedComponent : ComponentBase
{
    /// <inheritdoc />
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await LoadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Reads what the component shows. Its parameters are set.</summary>
    protected abstract Task LoadAsync();
}
