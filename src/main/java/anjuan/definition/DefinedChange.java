package anjuan.definition;

import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Processes and decision tables, which new cases take from their approval on. */
@Component
class DefinedChange implements Changeable {

    private final Definitions definitions;
    private final DefinitionCheck check;

    DefinedChange(Definitions definitions, DefinitionCheck check) {
        this.definitions = definitions;
        this.check = check;
    }

    @Override
    public boolean owns(String key) {
        return definitions.active(key).isPresent();
    }

    @Override
    public Optional<Latest> latest(String key) {
        return definitions
                .active(key)
                .map(one -> new Latest(
                        Subject.valueOf(one.kind().name()), one.id(), one.number(), () -> definitions.content(one)));
    }

    @Override
    public List<Finding> check(Subject subject, String key, String content, @Nullable LocalDate effectiveFrom) {
        return check.check(Kind.valueOf(subject.name()), key, content);
    }

    @Override
    public String activate(Draft draft, String approver) {
        return definitions.activate(draft.kind(), draft.key(), draft.content()).id();
    }
}
