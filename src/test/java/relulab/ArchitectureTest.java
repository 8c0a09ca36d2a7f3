package relulab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
}
