package anjuan.library;

import anjuan.casefile.CaseFiles;
import anjuan.escalation.AnswerKeeper;
import anjuan.escalation.Informants;
import anjuan.escalation.InstructionRequest;
import anjuan.escalation.Reply;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts each answer into the library as it is given, without who complained or reported. */
@Component
class KeepAnswers implements AnswerKeeper {

    private final LibraryMapper mapper;
    private final CaseFiles files;
    private final Informants informants;
    private final Clock clock;

    KeepAnswers(LibraryMapper mapper, CaseFiles files, Informants informants, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.informants = informants;
        this.clock = clock;
    }

    @Override
    public void answered(InstructionRequest request, Reply reply) {
        var asking = files.read(request.caseNumber());
        var upper = request.upperFile() == null ? asking : files.read(request.upperFile());
        var id = UUID.randomUUID().toString();
        mapper.insert(new LibraryMapper.NewAnswer(
                id,
                upper.bureauId(),
                asking.bureauId(),
                reply.bureau(),
                Objects.requireNonNullElse(reply.number(), ""),
                reply.repliedOn(),
                asking.rightKind(),
                request.kinds(),
                reply.answer(),
                informants.cleaned(request.caseNumber(), request.question()),
                informants.cleaned(request.caseNumber(), reply.body()),
                informants.cleaned(request.caseNumber(), Objects.requireNonNullElse(request.articles(), "")),
                reply.repliedOn(),
                null,
                request.caseNumber(),
                request.matterId(),
                request.upperFile(),
                reply.paper(),
                null));
        mapper.insertEvent(id, AnswerEvent.Kind.GIVEN, reply.repliedOn(), clock.instant(), null, reply.number());
    }
}
