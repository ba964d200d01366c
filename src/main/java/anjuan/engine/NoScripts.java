package anjuan.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.NullUnmarked;

/** No diagram runs a script, in no language. */
@NullUnmarked
final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // none is ever used
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return null;
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }
}
