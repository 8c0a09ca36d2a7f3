package relulab.app;

import org.jspecify.annotations.Nullable;
import relulab.controller.DialogPlace;

/** All ways in which a dialog opens. */
enum DialogWay {
  HELP_BY_KEY(DialogPlace.Kind.HELP),
  HELP_BY_BUTTON(DialogPlace.Kind.HELP),
  PICTURE_BY_MENU_OF_FUNCTIONS(DialogPlace.Kind.PICTURE),
  PICTURE_BY_MENU_OF_TRAINING(DialogPlace.Kind.PICTURE),
  PICTURE_BY_MENU_OF_EXPERIMENTS(DialogPlace.Kind.PICTURE),
  PICTURE_BY_BUTTON_OF_EXPERIMENTS(DialogPlace.Kind.PICTURE),
  RUN_ANIMATION(DialogPlace.Kind.RUN),
  RUN_FILM(DialogPlace.Kind.RUN),
  RUN_NUMBERS(DialogPlace.Kind.RUN),
  RUN_SCRIPT(DialogPlace.Kind.RUN),
  RUN_PACK(DialogPlace.Kind.RUN),
  UNSAVED_BY_SCENE(DialogPlace.Kind.UNSAVED),
  UNSAVED_BY_OPEN_KEY(DialogPlace.Kind.UNSAVED),
  UNSAVED_BY_OPEN_ITEM(DialogPlace.Kind.UNSAVED),
  UNSAVED_BY_RECENT(DialogPlace.Kind.UNSAVED),
  UNSAVED_BY_DROP(DialogPlace.Kind.UNSAVED),
  UNSAVED_BY_SHOW_ME(DialogPlace.Kind.UNSAVED),
  UNSAVED_BY_CLOSING(DialogPlace.Kind.UNSAVED),
  TITLE_BY_SAVE_AS(DialogPlace.Kind.TITLE),
  TITLE_BY_SAVE_AS_ITEM(DialogPlace.Kind.TITLE),
  TITLE_BY_SAVING_BEFORE_LOSING(DialogPlace.Kind.TITLE),
  LECTURE_BY_MENU(DialogPlace.Kind.LECTURE),
  LECTURE_UNSAVED_BY_CLOSING(DialogPlace.Kind.LECTURE_UNSAVED),
  LECTURE_UNSAVED_BY_NEW(DialogPlace.Kind.LECTURE_UNSAVED),
  LECTURE_UNSAVED_WHILE_PRESENTING(DialogPlace.Kind.LECTURE_UNSAVED),
  UNKEPT_BY_CLOSING(DialogPlace.Kind.UNKEPT),
  UNKEPT_WHILE_PRESENTING(DialogPlace.Kind.UNKEPT),
  EXPORTING_RUN(DialogPlace.Kind.EXPORTING),
  EXPORTING_PICTURE(DialogPlace.Kind.EXPORTING),
  EXPORTING_SAVE(DialogPlace.Kind.EXPORTING);

  final DialogPlace.Kind kind;

  DialogWay(DialogPlace.Kind kind) {
    this.kind = kind;
  }

  /** What is open once the dialog was cancelled; null for nothing. */
  DialogPlace.@Nullable Kind below() {
    return switch (this) {
      case EXPORTING_RUN -> DialogPlace.Kind.RUN;
      case EXPORTING_PICTURE -> DialogPlace.Kind.PICTURE;
      case LECTURE_UNSAVED_BY_CLOSING, LECTURE_UNSAVED_BY_NEW, LECTURE_UNSAVED_WHILE_PRESENTING ->
          DialogPlace.Kind.LECTURE;
      default -> null;
    };
  }

  /** Whether something is presented while it opens. */
  boolean isWhilePresenting() {
    return name().endsWith("WHILE_PRESENTING");
  }
}
