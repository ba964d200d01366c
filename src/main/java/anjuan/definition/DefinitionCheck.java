package anjuan.definition;

import anjuan.engine.DefinitionRules;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Step;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/** All that is checked before a draft may be submitted, and again before it is activated. */
@Service
public class DefinitionCheck {

    private final ApplicationContext context;

    DefinitionCheck(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Checks a content that is to become a version.
     *
     * @param key the process or table that it is to replace
     * @return what is wrong, in the order of the file
     */
    public List<Finding> check(Kind kind, String key, String content) {
        return DefinitionRules.check(content, Set.of(context.getBeanNamesForType(Step.class))).stream()
                .map(wrong ->
                        new Finding(Severity.BLOCKS, wrong.code(), wrong.elementId(), "", 0, List.of(wrong.detail())))
                .toList();
    }
}
