/** ReLU Lab: shows why ReLU neurons die and why LeakyReLU and PReLU bring them back. */
@org.jspecify.annotations.NullMarked
module relulab {
  requires static org.jspecify;
  requires java.desktop; // ImageIO writes the PNG files
  requires jdk.unsupported; // signals: what is done is written before the process ends
  requires javafx.controls;
  requires javafx.fxml;
  requires atlantafx.base;
  requires info.picocli;
  requires tools.jackson.databind;

  exports relulab.app;

  opens relulab.controller to
      javafx.fxml;
  opens relulab.controller.experiments to
      javafx.fxml;
  opens relulab.controller.export to
      javafx.fxml;
  opens relulab.controller.training to
      javafx.fxml;

  exports relulab.view to
      javafx.fxml;
  exports relulab.view.control to
      javafx.fxml;
  exports relulab.view.experiments to
      javafx.fxml;
  exports relulab.view.functions to
      javafx.fxml;
  exports relulab.view.training to
      javafx.fxml;
  exports relulab.view.training.lane to
      javafx.fxml;
  exports relulab.view.training.neuron to
      javafx.fxml;
  exports relulab.view.training.time to
      javafx.fxml;

  opens relulab.cli to
      info.picocli;
}
