package anjuan.jurisdiction;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Source;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.intake.Intake;
import anjuan.ledger.Actor;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.suspension.CourseOfCase;
import anjuan.task.AttachDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 移交案件: the course of the case ends here, the papers are made, and a receiver of this installation has the case. */
@Component
class HandOverCase implements Step {

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final CourseOfCase course;
    private final Matters matters;
    private final CaseFiles files;
    private final HandOverPapers papers;
    private final Intake intake;
    private final AttachDesk attachDesk;
    private final Organisation organisation;
    private final Access access;
    private final List<HandedOverWatcher> watchers;

    HandOverCase(
            Jurisdiction jurisdiction,
            QuestionMapper mapper,
            CourseOfCase course,
            Matters matters,
            CaseFiles files,
            HandOverPapers papers,
            Intake intake,
            AttachDesk attachDesk,
            Organisation organisation,
            Access access,
            List<HandedOverWatcher> watchers) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
        this.course = course;
        this.matters = matters;
        this.files = files;
        this.papers = papers;
        this.intake = intake;
        this.attachDesk = attachDesk;
        this.organisation = organisation;
        this.access = access;
        this.watchers = watchers;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var question = jurisdiction.read(matter);
        if (!question.isAway()) {
            throw new IllegalStateException("nobody decided that the case of %s goes away".formatted(matter));
        }
        if (question.isOpen()) {
            var on = Objects.requireNonNull(question.decidedOn());
            course.end(matter.caseNumber(), on);
            var file = files.read(matter.caseNumber());
            papers.makeOfHandedOver(file, question);
            var there = received(file, question, on);
            mapper.end(matter, there, on);
            matters.end(matter, on);
            access.endSuperior(matter);
            var by = organisation
                    .officer(Objects.requireNonNull(question.decidedBy()))
                    .name();
            watchers.forEach(watcher -> watcher.handedOver(matter.caseNumber(), there, by, on));
        }
        return Outcome.done();
    }

    private @Nullable CaseNumber received(CaseFile file, Question question, LocalDate on) {
        if (question.receiverId() == null) {
            return null;
        }
        var by = organisation.officer(Objects.requireNonNull(question.decidedBy()));
        boolean isFromAbove = question.isDesignated() || question.cause() == Cause.ASSIGN_DOWN;
        var actor = Actor.of(by, by.holds(Post.HEAD) ? Post.HEAD : Post.UNIT_HEAD);
        var there = intake.receive(
                new Intake.Offspring(
                        file,
                        isFromAbove ? Source.SUPERIOR : Source.OTHER_BUREAU,
                        files.parties(file.number()),
                        null,
                        on,
                        actor),
                organisation.bureau(question.receiverId()));
        attachDesk.takeOver(file.number(), there, actor, on);
        return there;
    }
}
