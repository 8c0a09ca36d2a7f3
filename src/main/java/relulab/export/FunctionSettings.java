package relulab.export;

import java.util.List;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.view.chart.Range;
import relulab.view.functions.FunctionPlot;

/**
 * What the charts of the functions are to show.
 *
 * @param kinds the functions, in any order
 * @param leakyAlpha the negative slope of LeakyReLU
 * @param preluAlpha the negative slope of PReLU
 * @param convention what f'(0) is taken to be
 * @param min the left end of x
 * @param max the right end of x, above min
 * @param probe where the probe stands, or NaN if there is none
 */
public record FunctionSettings(
    List<ActivationKind> kinds,
    double leakyAlpha,
    double preluAlpha,
    Convention convention,
    double min,
    double max,
    double probe) {

  /** The three functions that the app is about, as the framework has them by default. */
  public static FunctionSettings of(Convention convention) {
    return new FunctionSettings(
        List.of(ActivationKind.RELU, ActivationKind.LEAKY_RELU, ActivationKind.PRELU),
        convention.leakyAlpha(),
        convention.preluAlpha(),
        convention,
        FunctionPlot.START.min(),
        FunctionPlot.START.max(),
        Double.NaN);
  }

  FunctionPlot plot() {
    List<Activation> functions = kinds.stream().distinct().sorted().map(this::activation).toList();
    return FunctionPlot.over(new Range(min, max), functions, convention, probe);
  }

  private Activation activation(ActivationKind kind) {
    return kind.with(kind == ActivationKind.PRELU ? preluAlpha : leakyAlpha);
  }
}
