package anjuan.extension;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case closes while a request to extend a limit is not decided. */
@Component
class ExtensionUndecided implements ClosingObstacle {

    private final ExtensionMapper mapper;

    ExtensionUndecided(ExtensionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return mapper.latest(file.number())
                .filter(ExtensionRequest::isOpen)
                .map(request -> List.of(Refusal.of("EXTENSION_ASKED_ALREADY", request.requestedOn())))
                .orElse(List.of());
    }
}
