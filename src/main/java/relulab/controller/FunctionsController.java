package relulab.controller;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.ChartView;
import relulab.view.chart.Range;
import relulab.view.control.Choice;
import relulab.view.control.NumberField;
import relulab.view.functions.AlphaControl;
import relulab.view.functions.FunctionCard;
import relulab.view.functions.FunctionCharts;
import relulab.view.functions.FunctionNames;
import relulab.view.functions.FunctionPlot;
import relulab.view.functions.PlotView;
import relulab.view.functions.ProbeTable;
import relulab.view.functions.WhatToSee;

/** Connects the Functions page with its state. */
public final class FunctionsController {
  private static final double FARTHEST_PROBE = 1e6;

  private final AppState app;
  private final FunctionsState state;
  private final Consumer<Scene> openScene;
  private final InvalidationListener onChange = observable -> refresh();

  @FXML private VBox cards;
  @FXML private FlowPane references;
  @FXML private FlowPane conventions;
  @FXML private Label conventionNote;
  @FXML private PlotView valuePlot;
  @FXML private PlotView slopePlot;
  @FXML private Label valueNote;
  @FXML private Label marksNote;
  @FXML private Label slopeNote;
  @FXML private Label probeLabel;
  @FXML private NumberField probeField;
  @FXML private ChartView probeTable;
  @FXML private ScrollPane left;
  @FXML private ScrollPane right;
  @FXML private HBox seeSwitch;
  @FXML private VBox seeList;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public FunctionsController(AppState app, Consumer<Scene> openScene) {
    this.app = app;
    this.openScene = openScene;
    state = app.functions();
  }

  @FXML
  private void initialize() {
    app.setChartSource(() -> FunctionCharts.all(state.plot().get()));
    fillCards();
    fillReferences();
    fillConventions();
    connectPlots();
    connectProbe();
    WhatToSee.fill(
        seeSwitch,
        seeList,
        state.readProperty(),
        messages(),
        point -> SceneCatalog.showing(point).map(scene -> () -> openScene.accept(scene)));
    state.plot().addListener(new WeakInvalidationListener(onChange));
    state.markedProperty().addListener(new WeakInvalidationListener(onChange));
    app.look().addListener(new WeakInvalidationListener(onChange));
    refresh();
  }

  private void fillCards() {
    for (ActivationKind kind :
        List.of(ActivationKind.RELU, ActivationKind.LEAKY_RELU, ActivationKind.PRELU)) {
      FunctionCard card = new FunctionCard(kind, messages());
      card.shownProperty().set(state.shown().contains(kind));
      card.shownProperty().addListener((observable, before, now) -> show(kind, now));
      switch (kind) {
        case LEAKY_RELU -> connect(card.addAlpha(), state.leakyAlphaProperty());
        case PRELU -> {
          card.add(hint("functions.alphaLearned"));
          connect(card.addAlpha(), state.preluAlphaProperty());
          card.add(lock());
        }
        default -> {}
      }
      state
          .plot()
          .addListener(
              new WeakInvalidationListener(
                  keep(card, observable -> card.show(state.function(kind)))));
      card.show(state.function(kind));
      cards.getChildren().add(card);
    }
  }

  /** A listener that lives as long as a node of the page. */
  private static InvalidationListener keep(javafx.scene.Node node, InvalidationListener listener) {
    node.getProperties().put(listener, listener);
    return listener;
  }

  private static void connect(AlphaControl control, javafx.beans.property.DoubleProperty alpha) {
    control.alphaProperty().bindBidirectional(alpha);
  }

  private Label hint(String key) {
    Label label = new Label(messages().get(key));
    label.getStyleClass().add("hint");
    label.setWrapText(true);
    return label;
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
        ToggleButton chip = chip(FunctionNames.name(kind, messages()), kind.id());
        chip.setSelected(state.shown().contains(kind));
        chip.selectedProperty().addListener((observable, before, now) -> show(kind, now));
        references.getChildren().add(chip);
      }
    }
  }

  private void fillConventions() {
    ToggleGroup group = new ToggleGroup();
    for (Convention convention : Convention.values()) {
      ToggleButton chip =
          chip(messages().get("functions.convention." + convention.id()), convention.id());
      chip.setToggleGroup(group);
      chip.setSelected(convention == state.conventionProperty().get());
      chip.setUserData(convention);
      conventions.getChildren().add(chip);
    }
    Choice.require(group, chosen -> state.choose((Convention) chosen));
  }

  private static ToggleButton chip(String text, String id) {
    ToggleButton chip = new ToggleButton(text);
    chip.setId(id + "-chip");
    chip.getStyleClass().addAll("chip", id);
    return chip;
  }

  private void connectPlots() {
    valuePlot.connect(state.plot()::get, app.look()::get, actions(false));
    slopePlot.connect(state.plot()::get, app.look()::get, actions(true));
    probeTable.setPainter(
        (surface, width, height) -> {
          surface.clear(app.look().get().palette().card());
          ProbeTable.paint(surface, state.plot().get(), 0, 0, width, app.look().get());
        });
  }

  private PlotView.Actions actions(boolean slope) {
    return new PlotView.Actions() {
      @Override
      public void show(Range x, Range y) {
        FunctionPlot now = state.plot().get();
        state
            .zoomProperty()
            .set(
                new FunctionsState.Zoom(
                    x, slope ? now.valueRange() : y, slope ? y : now.slopeRange()));
      }

      @Override
      public void reset() {
        state.zoomProperty().set(null);
      }

      @Override
      public void probe(double x) {
        state.probeProperty().set(x);
      }
    };
  }

  private void connectProbe() {
    probeLabel.setLabelFor(probeField);
    probeField.setAccessibleText(messages().get("functions.probeField"));
    probeField.setRange(-FARTHEST_PROBE, FARTHEST_PROBE);
    probeField.setFormat(x -> Numbers.significant(x, 6));
    probeField.setOnValue(state.probeProperty()::set);
    probeField.show(state.probeProperty().get());
  }

  /** Everything that follows from the plot. */
  private void refresh() {
    FunctionPlot plot = state.plot().get();
    valuePlot.repaint();
    slopePlot.repaint();
    probeTable.repaint();
    double rows = Math.max(1, plot.functions().size());
    double height = rows * ProbeTable.rowHeight(app.look().get());
    probeTable.setMinHeight(height);
    probeTable.setPrefHeight(height);
    if (!probeField.isFocused()) {
      probeField.show(plot.probe());
    }
    describe(plot);
  }

  private void describe(FunctionPlot plot) {
    boolean several = plot.family().size() > 1;
    valueNote.setText(several ? messages().get("functions.sideBySideShort") : "");
    describeMarks();
    slopeNote.setText(plot.family().isEmpty() ? "" : messages().get("functions.endsNote"));
    conventionNote.setText(
        messages().get("functions.conventionNote." + state.conventionProperty().get().id()));
    String spoken = ProbeTable.spoken(plot, messages());
    valuePlot.setAccessibleText(messages().get("functions.plotSpoken.value", spoken));
    slopePlot.setAccessibleText(messages().get("functions.plotSpoken.slope", spoken));
    probeTable.setAccessibleText(spoken);
  }

  /** Whose pre-activations the ticks are. */
  private void describeMarks() {
    MarkedNeuron marked = state.markedProperty().get();
    marksNote.setVisible(marked != null);
    marksNote.setManaged(marked != null);
    if (marked != null) {
      marksNote.setText(
          messages()
              .get(
                  "training.page.marks",
                  "h" + marked.neuron().layer() + "·" + (marked.neuron().unit() + 1),
                  marked.lane(),
                  Numbers.count(marked.step()),
                  Numbers.count(marked.positive()),
                  Numbers.count(marked.points())));
    }
  }

  private Messages messages() {
    return app.messages();
  }
}
