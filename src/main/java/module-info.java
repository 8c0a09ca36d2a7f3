/** ReLU Lab: shows why ReLU neurons die and why LeakyReLU and PReLU bring them back. */
@org.jspecify.annotations.NullMarked
module relulab {
  requires static org.jspecify;
  requires java.desktop; // ImageIO writes the PNG files
  requires java.logging; // the toolkit's warnings go into the log
  requires jdk.unsupported; // signals: what is done is written before the process ends
  requires javafx.controls;
  requires javafx.fxml;
  requires atlantafx.base;
  requires info.picocli;
  requires tools.jackson.databind;

  exports relulab.app;

  opens relulab.controller to
      javafx.fxml;
  opens relulab.controller.experiment to
      javafx.fxml;
  opens relulab.controller.export to
      javafx.fxml;
  opens relulab.controller.trace to
      javafx.fxml;
  opens relulab.controller.trial to
      javafx.fxml;
  opens relulab.view to
      javafx.fxml;
  opens relulab.view.control to
      javafx.fxml;
  opens relulab.view.experiment to
      javafx.fxml;
  opens relulab.view.functions to
      javafx.fxml;
  opens relulab.view.trace to
      javafx.fxml;
  opens relulab.view.trial to
      javafx.fxml;
  opens relulab.view.trial.lane to
      javafx.fxml;
  opens relulab.view.trial.neuron to
      javafx.fxml;
  opens relulab.view.trial.time to
      javafx.fxml;
  opens relulab.cli to
      info.picocli;
  opens relulab.cli.experiment to
      info.picocli;
  opens relulab.cli.shared to
      info.picocli;
}
