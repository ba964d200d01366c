package anjuan.architecture.wrong.modules.beta;

import anjuan.architecture.wrong.modules.alpha.Alpha;

/** Uses a module that uses it, and declares that it uses none. */
public class Beta {

    private Alpha alpha;
}
