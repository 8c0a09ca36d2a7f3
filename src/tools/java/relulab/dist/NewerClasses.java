package relulab.dist;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.util.List;

/**
 * Class files as of Java 8. picocli's are of Java 5: they are checked in the old, slow way at each
 * start, and no cache takes them.
 */
final class NewerClasses {
  private static final int OLDEST = 50;

  private NewerClasses() {}

  /** The same class, with frames that tell the types at each branch where it had none. */
  static byte[] of(byte[] bytes) {
    ClassModel old = ClassFile.of().parse(bytes);
    if (old.majorVersion() >= OLDEST) {
      return bytes;
    }
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.ofResourceParsing(NewerClasses.class.getClassLoader())
            .orElse(ClassHierarchyResolver.defaultResolver());
    // Only what is written anew gets frames: methods, and a pool of constants of its own.
    ClassFile renewing =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    byte[] renewed =
        renewing.transformClass(
            old,
            ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
                .andThen(NewerClasses::withVersion));
    List<VerifyError> errors = renewing.verify(renewed);
    if (!errors.isEmpty()) {
      throw errors.getFirst();
    }
    return renewed;
  }

  private static void withVersion(ClassBuilder builder, ClassElement element) {
    if (element instanceof ClassFileVersion) {
      builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
    } else {
      builder.with(element);
    }
  }
}
