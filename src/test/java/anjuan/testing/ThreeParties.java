package anjuan.testing;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A case with three respondents, each with a course of his own. */
@Component
public class ThreeParties {

    private final Story story;
    private final CaseFiles files;

    ThreeParties(Story story, CaseFiles files) {
        this.story = story;
        this.files = files;
    }

    /** P1 is fined and has yet to pay; P2 is handed to another department and P3 let off, which ends their courses. */
    public CaseNumber handled(LocalDate day) {
        var number = story.investigating(day);
        var parties = new ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.ENTITY, "某制衣厂", null, null, null));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.ENTITY, "某物流公司", null, null, null));
        files.replaceParties(number, List.copyOf(parties));
        story.act(number, LEAD, "investigativeActTaken", day, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", day, Forms.concluded());
        story.act(number, LEAD, "writeReport", day, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", day, Forms.review("AGREE"));
        var fined = Matter.party(number, 1);
        var handedOn = Matter.party(number, 2);
        var letOff = Matter.party(number, 3);
        propose(fined, "PENALTY", 5000, day);
        propose(handedOn, "OTHER_DEPARTMENT", 0, day);
        propose(letOff, "EXCUSED", 0, day);
        story.act(fined, LEAD, "serveNotice", day, Forms.served(day));
        story.act(fined, LEAD, "recordStatement", day, Map.of("statement", "WAIVED"));
        story.act(fined, HEAD, "decideCase", day, Forms.penalty("choice", "PENALTY", 5000));
        story.act(fined, LEAD, "serveDecision", day, Forms.served(day));
        story.act(handedOn, HEAD, "decideCase", day, Forms.penalty("choice", "OTHER_DEPARTMENT", 0));
        story.act(letOff, HEAD, "decideCase", day, Forms.penalty("choice", "EXCUSED", 0));
        story.act(letOff, LEAD, "serveDecision", day, Forms.served(day));
        return number;
    }

    private void propose(Matter party, String kind, int fine, LocalDate day) {
        story.act(party, LEAD, "proposeDecision", day, Forms.penalty("kind", kind, fine));
        story.act(party, HEAD, "decideProposal", day, Forms.approved());
    }
}
