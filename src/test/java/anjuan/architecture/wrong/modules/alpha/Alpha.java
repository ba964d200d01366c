package anjuan.architecture.wrong.modules.alpha;

import anjuan.architecture.wrong.modules.beta.Beta;

/** Uses a module that uses it. */
public class Alpha {

    private Beta beta;
}
