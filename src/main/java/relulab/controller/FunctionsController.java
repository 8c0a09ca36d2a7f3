package relulab.controller;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableObjectValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.FunctionsState.LaneAlpha;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.control.Choice;
import relulab.view.functions.AlphaControl;
import relulab.view.functions.FunctionCard;
import relulab.view.functions.FunctionCharts;
import relulab.view.functions.FunctionNames;
import relulab.view.functions.FunctionPlot;
import relulab.view.functions.PlotView;
import relulab.view.functions.ProbeWords;
import relulab.view.functions.WhatToSee;

/** Connects the Functions page with its state. */
public final class FunctionsController {
  /** Below this width “What to see” is a strip under the plots. */
  private static final double NARROW = 1250;

  private final ObservableObjectValue<Look> looks;
  private final FunctionsState state;
  private final Consumer<ChartSource> charts;
  private final WhatToSee.Points showMe;
  private final InvalidationListener onChange = observable -> refresh();

  @FXML private HBox page;
  @FXML private VBox middle;
  @FXML private VBox cards;
  @FXML private FlowPane references;
  @FXML private HBox conventions;
  @FXML private Label conventionNote;
  @FXML private FlowPane defaults;
  @FXML private PlotView plots;
  @FXML private Button resetView;

  /**
   * A controller.
   *
   * @param charts hears whose charts can be exported
   * @param showMe what shows a point, if anything does
   */
  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public FunctionsController(
      FunctionsState state,
      ObservableObjectValue<Look> looks,
      Consumer<ChartSource> charts,
      WhatToSee.Points showMe) {
    this.looks = looks;
    this.charts = charts;
    this.showMe = showMe;
    this.state = state;
  }

  @FXML
  private void initialize() {
    charts.accept(() -> FunctionCharts.all(state.plot().get()));
    fillCards();
    fillReferences();
    fillConventions();
    plots.connect(state.plot()::get, looks::get, new OfPlots());
    resetView.setOnAction(e -> state.zoomProperty().set(null));
    placeWhatToSee();
    state.plot().addListener(new WeakInvalidationListener(onChange));
    looks.addListener(new WeakInvalidationListener(onChange));
    Follow.by(conventions, this::offerDefaults, state.conventionProperty());
    refresh();
  }

  /** Beside the plots, or under them where there is no room. */
  private void placeWhatToSee() {
    WhatToSee see = new WhatToSee(state.readProperty(), messages(), showMe);
    ChangeListener<Number> place =
        (observable, before, now) -> {
          boolean narrow = now.doubleValue() < NARROW;
          see.setStrip(narrow);
          page.getStyleClass().remove("narrow");
          if (narrow) {
            page.getStyleClass().add("narrow");
          }
          (narrow ? page : middle).getChildren().remove(see);
          var home = (narrow ? middle : page).getChildren();
          if (!home.contains(see)) {
            home.add(see);
          }
        };
    page.widthProperty().addListener(place);
    place.changed(page.widthProperty(), 0, page.getWidth());
  }

  private void fillCards() {
    for (ActivationKind kind :
        List.of(ActivationKind.RELU, ActivationKind.LEAKY_RELU, ActivationKind.PRELU)) {
      FunctionCard card = new FunctionCard(kind, messages());
      card.shownProperty().set(state.shown().contains(kind));
      card.shownProperty().addListener((observable, before, now) -> show(kind, now));
      if (kind.hasAlpha()) {
        addAlpha(card, kind);
      }
      if (kind == ActivationKind.PRELU) {
        card.add(lock());
      }
      InvalidationListener listener = observable -> card.show(state.function(kind));
      card.getProperties().put(listener, listener); // It lives as long as the card.
      state.plot().addListener(new WeakInvalidationListener(listener));
      card.show(state.function(kind));
      cards.getChildren().add(card);
    }
  }

  private void addAlpha(FunctionCard card, ActivationKind kind) {
    String key = kind == ActivationKind.PRELU ? "functions.alphaLearned" : "functions.alpha";
    AlphaControl control = card.addAlpha(messages().get(key));
    control.alphaProperty().bindBidirectional(state.alphaProperty(kind));
    control.heldProperty().addListener((observable, before, now) -> state.heldProperty().set(now));
    Follow.by(
        control,
        () -> control.sayOwner(owner(state.laneProperty(kind).get())),
        state.laneProperty(kind));
  }

  /** Whose α it is, and which of several. */
  private String owner(@Nullable LaneAlpha alpha) {
    if (alpha == null) {
      return "";
    }
    if (!alpha.isSeveral()) {
      return messages().get("functions.lane.one", alpha.lane());
    }
    String neuron = alpha.neuron();
    return messages()
        .get(
            neuron == null ? "functions.lane.mean" : "functions.lane.neuron",
            alpha.lane(),
            Numbers.count(alpha.count()),
            Numbers.significant(alpha.least(), 3),
            Numbers.significant(alpha.greatest(), 3),
            neuron == null ? "" : neuron);
  }

  private CheckBox lock() {
    CheckBox lock = new CheckBox(messages().get("functions.link"));
    lock.setId("link");
    lock.selectedProperty().bindBidirectional(state.linkedProperty());
    return lock;
  }

  private void show(ActivationKind kind, boolean shown) {
    if (shown) {
      state.shown().add(kind);
    } else {
      state.shown().remove(kind);
    }
  }

  private void fillReferences() {
    for (ActivationKind kind : ActivationKind.values()) {
      if (!kind.isReluFamily()) {
        ToggleButton chip = new ToggleButton(FunctionNames.name(kind, messages()));
        chip.setId(kind.id() + "-chip");
        chip.getStyleClass().addAll("chip", kind.id());
        chip.setSelected(state.shown().contains(kind));
        chip.selectedProperty().addListener((observable, before, now) -> show(kind, now));
        references.getChildren().add(chip);
      }
    }
  }

  private void fillConventions() {
    ToggleGroup group = new ToggleGroup();
    for (Convention convention : Convention.values()) {
      ToggleButton button =
          new ToggleButton(messages().get("functions.convention." + convention.id()));
      button.setId(convention.id() + "-chip");
      button.setToggleGroup(group);
      button.setSelected(convention == state.conventionProperty().get());
      button.setUserData(convention);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      conventions.getChildren().add(button);
    }
    Choice.require(group, chosen -> state.conventionProperty().set((Convention) chosen));
  }

  /** The framework's default slopes, to be taken over; what a person set stays until then. */
  private void offerDefaults() {
    Convention convention = state.conventionProperty().get();
    conventionNote.setText(messages().get("functions.conventionNote." + convention.id()));
    defaults.getChildren().setAll(new Label(messages().get("functions.defaults")));
    offer(ActivationKind.LEAKY_RELU, convention.leakyAlpha());
    if (convention.hasPRelu()) {
      offer(ActivationKind.PRELU, convention.preluAlpha());
    }
  }

  private void offer(ActivationKind kind, double alpha) {
    String name = FunctionNames.name(kind, messages());
    Button take = new Button(messages().get("functions.default", name, FunctionNames.alpha(alpha)));
    take.setId(kind.id() + "-default");
    take.getStyleClass().setAll("show-me");
    take.setAccessibleText(
        messages().get("functions.takeDefault", name, FunctionNames.alpha(alpha)));
    take.setOnAction(e -> state.alphaProperty(kind).set(alpha));
    defaults.getChildren().add(take);
  }

  private final class OfPlots implements PlotView.Actions {
    @Override
    public void show(Range x, Range value, Range slope) {
      state.zoomProperty().set(new FunctionsState.Zoom(x, value, slope));
    }

    @Override
    public void reset() {
      state.zoomProperty().set(null);
    }

    @Override
    public void probe(double x) {
      state.putProbe(x);
    }
  }

  /** Everything that follows from the plot. */
  private void refresh() {
    FunctionPlot plot = state.plot().get();
    looks.get();
    plots.refresh();
    resetView.setDisable(state.zoomProperty().get() == null);
    plots.setAccessibleText(
        messages().get("functions.plotSpoken", ProbeWords.spoken(plot, messages())));
  }

  private Messages messages() {
    return looks.get().messages();
  }
}
