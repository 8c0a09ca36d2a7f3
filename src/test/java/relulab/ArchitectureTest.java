package relulab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import relulab.view.surface.Surface;

/** Which package may use which: the table that keeps the model free of screens and files. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("relulab");

  private static final Map<String, List<String>> MAY_USE =
      Map.of(
          "model", List.of(),
          "text", List.of(),
          "scenario", List.of("model", "text"),
          "view", List.of("model", "text"),
          "export", List.of("model", "text", "scenario", "view"),
          "controller", List.of("model", "text", "scenario", "view", "export"),
          "cli", List.of("model", "text", "scenario", "view", "export"));

  /** Painters and charts: whatever paints on a surface and is no part of a window itself. */
  private static final DescribedPredicate<JavaClass> DRAW =
      DescribedPredicate.describe(
          "draw",
          type ->
              !type.isAssignableTo(Node.class)
                  && resideInAnyPackage("relulab.view..", "relulab.export..").test(type)
                  && type.getMethods().stream().anyMatch(ArchitectureTest::draws));

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatTheyMay() {
    return MAY_USE.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> check(rule.getKey(), rule.getValue())));
  }

  @Test
  void theModelUsesNothingButTheJavaLanguage() {
    classes()
        .that()
        .resideInAPackage("relulab.model..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("relulab.model..", "java.lang..", "java.util..", "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void everyClassBelongsToAPackageOfTheTable() {
    List<String> known = new ArrayList<>(MAY_USE.keySet());
    known.add("app");
    assertFalse(CLASSES.isEmpty());
    classes()
        .should()
        .resideInAnyPackage(
            known.stream().map(name -> "relulab." + name + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  /** JavaFX starts with all it has, at the first use of a node's class: a file needs none of it. */
  @Test
  void whatDrawsNeedsNoToolkit() {
    classes()
        .that(DRAW)
        .should(
            notBe(
                "reach for a node",
                type -> accessed(type).anyMatch(other -> other.isAssignableTo(Node.class))))
        .check(CLASSES);
  }

  private static void check(String name, List<String> others) {
    List<String> allowed = new ArrayList<>();
    allowed.add("relulab." + name + "..");
    others.forEach(other -> allowed.add("relulab." + other + ".."));
    classes()
        .that()
        .resideInAPackage("relulab." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new))
                .or(resideOutsideOfPackages("relulab..")))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static boolean draws(JavaMethod method) {
    List<JavaClass> taken = method.getRawParameterTypes();
    return method.getName().startsWith("paint")
        && taken.stream().anyMatch(type -> type.isEquivalentTo(Surface.class))
        && taken.stream().noneMatch(type -> type.isAssignableTo(Node.class));
  }

  private static Stream<JavaClass> accessed(JavaClass type) {
    return type.getAccessesFromSelf().stream().map(JavaAccess::getTargetOwner);
  }

  private static ArchCondition<JavaClass> notBe(String what, Predicate<JavaClass> bad) {
    return new ArchCondition<>("not " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean isBad = bad.test(type);
        events.add(new SimpleConditionEvent(type, !isBad, type.getName() + ": " + what));
      }
    };
  }
}
