using System.Collections.Frozen;

namespace Educate.Courseware.Markdown;

/// <summary>The names that <see cref="TexFormula"/> knows.</summary>
internal static class TexSymbols
{
    /// <summary>Greek letters, functions and other names.</summary>
    public static readonly FrozenDictionary<string, string> Letters = Map(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ "
        + "upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω infty ∞ ell ℓ hbar ℏ partial ∂ nabla ∇ "
        + "emptyset ∅ circ ∘ degree ° sin sin cos cos tan tan log log ln ln exp exp min min max max lim lim gcd gcd Pr Pr det det % % ldots … dots … cdots ⋯");

    /// <summary>Operators, relations, arrows and delimiters.</summary>
    public static readonly FrozenDictionary<string, string> Operators = Map(
        "times × cdot ⋅ div ÷ pm ± mp ∓ ast ∗ approx ≈ neq ≠ ne ≠ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ equiv ≡ sim ∼ propto ∝ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ "
        + "to → rightarrow → leftarrow ← Rightarrow ⇒ Leftrightarrow ⇔ iff ⇔ implies ⇒ mapsto ↦ sum ∑ prod ∏ int ∫ forall ∀ exists ∃ neg ¬ land ∧ lor ∨ mid ∣ "
        + "langle ⟨ rangle ⟩ lvert | rvert | lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ { { } } | ‖ prime ′");

    /// <summary>Marks over a letter.</summary>
    public static readonly FrozenDictionary<string, string> Accents = Map("bar ¯ overline ¯ hat ^ widehat ^ tilde ~ vec → dot ˙");

    /// <summary>Spaces, in em.</summary>
    public static readonly FrozenDictionary<string, double> Spaces = new Dictionary<string, double>
    {
        [","] = 0.17,
        [":"] = 0.22,
        [";"] = 0.28,
        ["!"] = 0,
        [" "] = 0.3,
        ["quad"] = 1,
        ["qquad"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Map(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
