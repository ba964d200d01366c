package anjuan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.inbox.Inbox;
import anjuan.intake.ClueForm;
import anjuan.intake.Intake;
import anjuan.intake.Registered;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Desk;
import anjuan.task.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a case as people live it: who does what on which day, in the words of the diagrams. */
@Component
public class Story {

    public static final String CLERK = "shi.dengji";
    public static final String UNIT_HEAD = "shi.kezhang";
    public static final String LEAD = "shi.banan1";
    public static final String SECOND = "shi.banan2";
    public static final String LEGAL = "shi.fagui";
    public static final String HEAD = "shi.fuju";
    public static final String CHIEF = "shi.juzhang";
    public static final String ARCHIVIST = "shi.dangan";

    private final Intake intake;
    private final Desk desk;
    private final Inbox inbox;
    private final CaseFiles files;
    private final Organisation organisation;
    private final ObjectMapper json;

    Story(Intake intake, Desk desk, Inbox inbox, CaseFiles files, Organisation organisation, ObjectMapper json) {
        this.intake = intake;
        this.desk = desk;
        this.inbox = inbox;
        this.files = files;
        this.organisation = organisation;
        this.json = json;
    }

    /** A lawful clue about a trademark, received on a day, to vary one thing of. */
    public static Map<String, Object> aClue(LocalDate receivedOn) {
        var clue = new HashMap<String, Object>();
        clue.put("source", "COMPLAINT");
        clue.put("receivedOn", receivedOn.toString());
        clue.put("unitId", "yz-case");
        clue.put("rightKind", "TRADEMARK");
        clue.put("rightNumber", "1234567");
        clue.put("rightName", "雪松");
        clue.put("respondentKind", "ENTITY");
        clue.put("respondentName", "云州市某百货商行");
        clue.put("complainantKind", "PERSON");
        clue.put("complainantName", "张某");
        clue.put("summary", "销售标有“雪松”商标的服装，涉嫌侵犯注册商标专用权");
        return clue;
    }

    public CaseNumber lodged(LocalDate receivedOn) {
        return lodged(aClue(receivedOn));
    }

    public CaseNumber lodged(Map<String, Object> clue) {
        return lodgedBy(CLERK, clue);
    }

    /** A clue that the clerk of some bureau takes in. */
    public CaseNumber lodgedBy(String clerk, Map<String, Object> clue) {
        var registered = intake.lodge(organisation.officer(clerk), json.convertValue(clue, ClueForm.class));
        assertThat(registered).isInstanceOf(Registered.Opened.class);
        return ((Registered.Opened) registered).caseNumber();
    }

    /** Somebody does something, and it is done. */
    public void act(CaseNumber number, String who, String what, LocalDate on, Map<String, Object> form) {
        assertThat(attempt(number, who, what, on, form))
                .as("%s by %s on %s", what, who, on)
                .isInstanceOf(Completion.Completed.class);
    }

    /** Somebody does something on one matter of a case, and it is done. */
    public void act(Matter matter, String who, String what, LocalDate on, Map<String, Object> form) {
        assertThat(attempt(matter, who, what, on, form))
                .as("%s on %s by %s on %s", what, matter, who, on)
                .isInstanceOf(Completion.Completed.class);
    }

    /** Somebody tries something on one matter of a case. */
    public Completion attempt(Matter matter, String who, String what, LocalDate on, Map<String, Object> form) {
        var type = desk.page(what).formType();
        return desk.complete(organisation.officer(who), matter, what, on, json.convertValue(form, type));
    }

    /** The codes for which something is refused on one matter of a case. */
    public List<String> refusals(Matter matter, String who, String what, LocalDate on, Map<String, Object> form) {
        var completion = attempt(matter, who, what, on, form);
        assertThat(completion).isInstanceOf(Completion.Refused.class);
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }

    /** The ids of the tasks that wait on one matter of a case. */
    public List<String> waiting(Matter matter) {
        return inbox.ofCase(matter.caseNumber()).stream()
                .filter(task -> task.open().matter().equals(matter))
                .map(task -> task.open().key())
                .toList();
    }

    /** Somebody tries something. */
    public Completion attempt(CaseNumber number, String who, String what, LocalDate on, Map<String, Object> form) {
        var type = desk.page(what).formType();
        return desk.complete(organisation.officer(who), number, what, on, json.convertValue(form, type));
    }

    /** The codes for which something is refused. */
    public List<String> refusals(CaseNumber number, String who, String what, LocalDate on, Map<String, Object> form) {
        var completion = attempt(number, who, what, on, form);
        assertThat(completion).isInstanceOf(Completion.Refused.class);
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }

    public CaseFile file(CaseNumber number) {
        return files.read(number);
    }

    /** The ids of the tasks that wait on a case; publicity goes its own way beside it and is left out. */
    public List<String> waiting(CaseNumber number) {
        return inbox.ofCase(number).stream()
                .filter(task -> !task.open().matter().is(Matter.Kind.PUBLICITY))
                .map(task -> task.open().key())
                .toList();
    }

    // ---- a case up to a point, all on lawful days

    public CaseNumber verifying(LocalDate receivedOn) {
        var number = lodged(receivedOn);
        act(number, UNIT_HEAD, "assignVerification", receivedOn, Forms.assign(LEAD, SECOND));
        return number;
    }

    public CaseNumber awaitingFiling(LocalDate receivedOn) {
        var number = verifying(receivedOn);
        act(number, LEAD, "verifyClue", receivedOn, Forms.verified(receivedOn.minusDays(20)));
        act(number, UNIT_HEAD, "endorseFiling", receivedOn, Forms.agrees());
        return number;
    }

    public CaseNumber filed(LocalDate on) {
        var number = awaitingFiling(on);
        act(number, HEAD, "decideFiling", on, Forms.file());
        return number;
    }

    public CaseNumber investigating(LocalDate on) {
        var number = filed(on);
        act(number, UNIT_HEAD, "appointOfficers", on, Forms.officers(LEAD, SECOND));
        return number;
    }

    public CaseNumber reviewing(LocalDate on) {
        var number = investigating(on);
        act(number, LEAD, "investigativeActTaken", on, Forms.inspection(SECOND));
        act(number, LEAD, "investigate", on, Forms.concluded());
        act(number, LEAD, "writeReport", on, Forms.report(false));
        return number;
    }

    public CaseNumber proposed(LocalDate on) {
        var number = reviewing(on);
        act(number, LEGAL, "reviewCase", on, Forms.review("AGREE"));
        act(number, LEAD, "proposeDecision", on, Forms.penalty("kind", "PENALTY", 5000));
        return number;
    }

    public CaseNumber notified(LocalDate on) {
        var number = proposed(on);
        act(number, HEAD, "decideProposal", on, Map.of("approved", true));
        act(number, LEAD, "serveNotice", on, Forms.served(on));
        return number;
    }

    /** The party said at once that it makes no use of its right. */
    public CaseNumber deciding(LocalDate on) {
        var number = notified(on);
        act(number, LEAD, "recordStatement", on, Map.of("statement", "WAIVED"));
        return number;
    }

    /** A case under legal review, before the leaders' meeting on its penalty. */
    public CaseNumber meeting(LocalDate on) {
        var number = investigating(on);
        act(number, LEAD, "investigativeActTaken", on, Forms.inspection(SECOND));
        act(number, LEAD, "investigate", on, Forms.concluded());
        act(number, LEAD, "writeReport", on, Forms.report(true));
        act(number, LEGAL, "reviewLegally", on, Forms.review("AGREE"));
        act(number, LEAD, "proposeDecision", on, Forms.penalty("kind", "PENALTY", 5000));
        act(number, HEAD, "decideProposal", on, Map.of("approved", true));
        act(number, LEAD, "serveNotice", on, Forms.served(on));
        act(number, LEAD, "recordStatement", on, Map.of("statement", "WAIVED"));
        return number;
    }

    /** Brings a case that is investigated to a decision that fines and confiscates goods. */
    public void decidedWithGoods(CaseNumber number, LocalDate on) {
        var penalty = Map.<String, Object>of("warning", false, "fine", 5000, "gain", 0, "goods", "侵权服装150件");
        act(number, LEAD, "investigativeActTaken", on, Forms.inspection(SECOND));
        act(number, LEAD, "investigate", on, Forms.concluded());
        act(number, LEAD, "writeReport", on, Forms.report(false));
        act(number, LEGAL, "reviewCase", on, Forms.review("AGREE"));
        act(
                number,
                LEAD,
                "proposeDecision",
                on,
                Forms.with(Forms.penalty("kind", "PENALTY", 5000), "penalty", penalty));
        act(number, HEAD, "decideProposal", on, Map.of("approved", true));
        act(number, LEAD, "serveNotice", on, Forms.served(on));
        act(number, LEAD, "recordStatement", on, Map.of("statement", "WAIVED"));
        act(number, HEAD, "decideCase", on, Forms.with(Forms.penalty("choice", "PENALTY", 5000), "penalty", penalty));
    }

    public CaseNumber decided(LocalDate on) {
        var number = deciding(on);
        act(number, HEAD, "decideCase", on, Forms.penalty("choice", "PENALTY", 5000));
        return number;
    }

    public CaseNumber performing(LocalDate on) {
        var number = decided(on);
        act(number, LEAD, "serveDecision", on, Forms.served(on));
        return number;
    }

    public CaseNumber closing(LocalDate on) {
        var number = performing(on);
        act(number, LEAD, "recordPerformance", on, Map.of("fine", 5000));
        return number;
    }

    public CaseNumber archived(LocalDate on) {
        var number = closing(on);
        act(number, LEAD, "proposeClosure", on, Forms.closure("PERFORMED"));
        act(number, UNIT_HEAD, "endorseClosure", on, Forms.agrees());
        act(number, HEAD, "decideClosure", on, Map.of("approved", true));
        act(number, ARCHIVIST, "archiveCase", on, Map.of("volume", "2026-1", "frontPages", 40, "backPages", 12));
        return number;
    }
}
