package anjuan.architecture.wrong.modules.alpha.inside;

/** Public, but in a package that is the module's own. */
public class Inside {}
