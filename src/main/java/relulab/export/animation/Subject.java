package relulab.export.animation;

import java.util.List;
import relulab.export.Picture;
import relulab.export.ProgressListener;

/** What an animation is of: a trial that is done for it, or a training that was recorded. */
interface Subject {

  /** Its picture at a step; going on is quicker than going back. */
  Picture picture(long step, ProgressListener progress);

  /** Steps at which something happens: there are more frames around them. */
  List<Long> events();

  /** Steps that are shown longer, for there is something to read. */
  List<Long> held();
}
