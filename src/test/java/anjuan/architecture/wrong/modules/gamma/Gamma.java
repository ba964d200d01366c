package anjuan.architecture.wrong.modules.gamma;

import anjuan.architecture.wrong.modules.alpha.inside.Inside;

/** May use other modules, but not their insides. */
public class Gamma {

    private Inside inside;
}
