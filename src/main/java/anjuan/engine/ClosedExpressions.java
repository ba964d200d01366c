package anjuan.engine;

import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Lets a diagram see its steps, its facts and its due dates, and nothing else. By default an expression reaches every
 * Spring bean and the JVM; here a text that is not of an allowed form is not even parsed, and behind that no resolver
 * knows beans, classes or methods.
 */
final class ClosedExpressions extends JuelExpressionManager {

    /** {@code ${steps.id}}, {@code ${fact}}, {@code ${!fact}}, {@code ${fact == 'VALUE'}}. */
    static final Pattern ALLOWED =
            Pattern.compile("\\$\\{(steps\\.[a-z]\\w*|!?[a-z]\\w*|[a-z]\\w* == '[A-Z_]+'|\"[A-Z_]+\"|true|false)}");

    private final Map<Object, Object> seen;

    ClosedExpressions(Map<String, ?> steps) {
        this.seen = Map.of("steps", steps);
    }

    @Override
    public Expression createExpression(String text) {
        return super.createExpression(requireAllowed(text));
    }

    @Override
    public ValueExpression createValueExpression(String text) {
        return super.createValueExpression(requireAllowed(text));
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(seen));
        resolver.add(new MapELResolver(true));
        return resolver;
    }

    static boolean isAllowed(String text) {
        boolean isExpression = text.contains("${") || text.contains("#{");
        return !isExpression || ALLOWED.matcher(text.strip()).matches();
    }

    private static String requireAllowed(String text) {
        if (!isAllowed(text)) {
            throw new ProcessEngineException("expression not allowed in a diagram: " + text);
        }
        return text;
    }
}
