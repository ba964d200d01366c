package anjuan.casefile;

import anjuan.casefile.MatterMapper.MatterRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of the things on a case that run a course of their own. */
@Service
public class Matters {

    private static final int LONGEST_LABEL = 200;

    private final MatterMapper mapper;

    Matters(MatterMapper mapper) {
        this.mapper = mapper;
    }

    /** Opens the next of a kind on a case, which the caller holds; a label that is too long is cut. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Matter open(CaseNumber caseNumber, Matter.Kind kind, String label, LocalDate on) {
        var matter = Matter.of(caseNumber, kind, mapper.count(caseNumber, kind) + 1);
        var shown = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "…" : label;
        mapper.insert(new MatterRow(
                caseNumber,
                matter.id(),
                kind,
                shown,
                on,
                on,
                null,
                kind == Matter.Kind.PARTY ? Stage.PROPOSING : null));
        return matter;
    }

    /** Notes an act, so that later ones are not dated before it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void acted(Matter matter, LocalDate on) {
        mapper.setLastAct(matter.caseNumber(), matter.id(), on);
    }

    /** Gives a matter another label, as when another respondent takes the place; nothing where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(Matter matter, String label) {
        mapper.rename(matter.caseNumber(), matter.id(), label);
    }

    /** Ends a matter; ending it again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Matter matter, LocalDate on) {
        mapper.end(matter.caseNumber(), matter.id(), on);
    }

    /** Takes up a matter again that had ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(Matter matter) {
        mapper.reopen(matter.caseNumber(), matter.id());
    }

    public Optional<OpenedMatter> find(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(one -> one.matter().equals(matter))
                .findFirst();
    }

    /** The matters of a case in the order in which they were opened. */
    public List<OpenedMatter> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber).stream().map(MatterRow::matter).toList();
    }

    /** Those of one kind. */
    public List<OpenedMatter> of(CaseNumber caseNumber, Matter.Kind kind) {
        return of(caseNumber).stream().filter(one -> one.kind() == kind).toList();
    }

    /** Whether the decision on one of the parties was served, so that it is or was performed. */
    public boolean hasServedParty(CaseNumber caseNumber) {
        return of(caseNumber, Matter.Kind.PARTY).stream()
                .anyMatch(party -> party.stage() != null && party.stage().compareTo(Stage.PERFORMING) >= 0);
    }
}
