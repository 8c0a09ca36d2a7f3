package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.controller.Page;
import relulab.model.data.DataKind;

/** Points in files that are dropped on the window, and numbers that are typed as people write. */
class PointsFilesTest extends TrainingWindowTest {
  @TempDir Path folder;

  private Path points(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aTableOfPointsThatIsDroppedBecomesOwnPoints() throws Exception {
    interact(() -> state.pageProperty().set(Page.FUNCTIONS));
    Path file = points("my points.csv", ",x,y\n0,-1.0,1.0\n1,0.5,0.25\n2,1.5,2.25\n");
    interact(() -> main.controller().open(List.of(file)));
    await(() -> training.setup().data().kind() == DataKind.OWN && moment() != null);
    await(() -> moment().frame().data().train().size() == 3);
    assertEquals(Page.TRAINING, state.pageProperty().get());
    String told = state.notices().getFirst().text();
    assertFalse(state.notices().getFirst().error(), told);
    assertTrue(told.contains("3 points") && told.contains("row numbers"), told);
  }

  /** One trial is opened; the others are named, none is passed over silently. */
  @Test
  void ofSeveralFilesEachIsOpenedOrNamed() throws Exception {
    Path first = points("a.csv", "x,y\n-1,1\n1,1\n0,0\n");
    Path second = points("b.csv", "x,y\n-1,2\n1,2\n");
    Path broken = points("c.csv", "what is this\n");
    interact(() -> main.controller().open(List.of(first, second, broken)));
    await(() -> training.setup().data().kind() == DataKind.OWN && state.notices().size() >= 2);
    await(() -> moment().frame().data().train().size() == 3);
    String all = String.join(" ", state.notices().stream().map(n -> n.text()).toList());
    assertTrue(all.contains("b.csv") && all.contains("c.csv"), all);
  }

  @Test
  void whatIsNoPointsFileIsToldAndChangesNothing() throws Exception {
    DataKind before = training.setup().data().kind();
    Path broken = points("broken.csv", "x,y\n1,oops\n");
    interact(() -> main.controller().open(List.of(broken)));
    await(() -> !state.notices().isEmpty());
    assertTrue(state.notices().getFirst().error());
    assertTrue(state.notices().getFirst().text().contains("broken.csv"));
    assertEquals(before, training.setup().data().kind());
  }

  @Test
  void thousandsInWholeNumbersAreThousandsOrRefused() throws Exception {
    type("#points", "10,000");
    await(() -> training.setup().data().points() == 10_000);
    type("#batchSize", "1,000");
    await(() -> training.setup().training().batchSize() == 1000);
    type("#points", "1 200");
    await(() -> training.setup().data().points() == 1200);
    type("#points", "４００");
    await(() -> training.setup().data().points() == 400);
    for (String wrong : new String[] {"1,8", "10,00", "1.5", "1,0000", "4e2x"}) {
      type("#points", wrong);
      assertTrue(this.<relulab.view.control.NumberField>find("#points").isWrong(), wrong);
      assertEquals(400, training.setup().data().points(), wrong);
    }
  }

  @Test
  void minusSignsOfUnicodeAreRead() throws Exception {
    type("#bias", "\u22120.5");
    await(() -> training.setup().initialization().bias() == -0.5);
    type("#bias", "\uFF0D\uFF11");
    await(() -> training.setup().initialization().bias() == -1);
  }
}
