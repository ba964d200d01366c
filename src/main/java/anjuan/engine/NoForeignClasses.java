package anjuan.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.NullUnmarked;

/** No diagram makes an object of a class that it names: making one, and setting its fields, already runs code. */
@NullUnmarked
final class NoForeignClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> named) {
        throw new ProcessEngineException("class not allowed in a diagram: " + named.getName());
    }
}
