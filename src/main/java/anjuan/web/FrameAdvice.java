package anjuan.web;

import anjuan.appraisal.AppraisalLibrary;
import anjuan.assistance.Letters;
import anjuan.exchange.Collect;
import anjuan.guidance.GuidanceDesk;
import anjuan.inbox.Inbox;
import anjuan.legal.LegalDesk;
import anjuan.library.AnswerLibrary;
import anjuan.officer.CurrentOfficer;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.RuleKeepers;
import anjuan.summary.OnTheSpot;
import anjuan.supervision.Supervision;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who I am, where I can go, and in the demo which day it is. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    record Me(String name, List<Post> posts, String unitName, String bureauName) {}

    record Place(String key, String href, @Nullable String count, boolean active) {}

    private final CurrentOfficer currentOfficer;
    private final Organisation organisation;
    private final RuleKeepers keepers;
    private final Inbox inbox;
    private final Supervision supervision;
    private final Letters letters;
    private final AppraisalLibrary library;
    private final AnswerLibrary answerLibrary;
    private final LegalDesk legalDesk;
    private final OnTheSpot onTheSpot;
    private final Collect arrivals;
    private final GuidanceDesk guidance;
    private final Clock clock;
    private final boolean isDemo;

    FrameAdvice(
            CurrentOfficer currentOfficer,
            Organisation organisation,
            RuleKeepers keepers,
            Inbox inbox,
            Supervision supervision,
            Letters letters,
            AppraisalLibrary library,
            AnswerLibrary answerLibrary,
            LegalDesk legalDesk,
            OnTheSpot onTheSpot,
            Collect arrivals,
            GuidanceDesk guidance,
            Clock clock,
            Environment environment) {
        this.currentOfficer = currentOfficer;
        this.organisation = organisation;
        this.keepers = keepers;
        this.inbox = inbox;
        this.supervision = supervision;
        this.letters = letters;
        this.library = library;
        this.answerLibrary = answerLibrary;
        this.legalDesk = legalDesk;
        this.onTheSpot = onTheSpot;
        this.arrivals = arrivals;
        this.guidance = guidance;
        this.clock = clock;
        this.isDemo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request) {
        // a part of a page brings no frame with it
        boolean isPart = request.getHeader("HX-Request") != null;
        var officer = currentOfficer.find();
        var today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("currentUri", request.getRequestURI());
        officer.filter(one -> one.holds(Post.ADMINISTRATOR))
                .flatMap(keepers::insteadOf)
                .ifPresent(keeper -> model.addAttribute("keptBy", keeper.name()));
        if (officer.isEmpty() || isPart) {
            return;
        }
        model.addAttribute("me", me(officer.get()));
        model.addAttribute("navigation", navigation(officer.get(), request.getRequestURI()));
        if (isDemo) {
            model.addAttribute("demoToday", today);
        }
    }

    private Me me(Officer officer) {
        return new Me(
                officer.name(),
                officer.posts().stream().sorted().toList(),
                organisation.unit(officer.unitId()).name(),
                organisation.bureau(officer.bureauId()).name());
    }

    private List<Place> navigation(Officer officer, String uri) {
        var places = new ArrayList<Place>();
        if (!officer.holds(Post.ADMINISTRATOR)) {
            places.add(new Place("inbox", "/inbox", counted(inbox.count(officer).mine()), uri.startsWith("/inbox")));
            places.add(new Place("deadlines", "/deadlines", null, uri.startsWith("/deadlines")));
            if (officer.holds(Post.CLERK)) {
                places.add(new Place("clue", "/clues/new", null, uri.startsWith("/clues")));
                places.add(new Place("import", "/intake/import", null, uri.startsWith("/intake/import")));
            }
            if (onTheSpot.mayOpen(officer)) {
                places.add(new Place("onTheSpot", "/on-the-spot/new", null, uri.startsWith("/on-the-spot")));
            }
            places.add(new Place("cases", "/cases", null, uri.startsWith("/cases")));
            if (letters.concern(officer)) {
                places.add(new Place("letters", "/letters", null, uri.startsWith("/letters")));
            }
            if (arrivals.isReady() && (officer.holds(Post.OFFICER) || officer.holds(Post.UNIT_HEAD))) {
                places.add(new Place("arrivals", "/arrivals", null, uri.startsWith("/arrivals")));
            }
            if (library.isReader(officer)) {
                places.add(new Place("appraisals", "/appraisals", null, uri.startsWith("/appraisals")));
            }
            if (officer.holds(Post.HEAD) || officer.holds(Post.UNIT_HEAD)) {
                places.add(new Place("entrustments", "/entrustments", null, uri.startsWith("/entrustments")));
            }
            if (legalDesk.isFor(officer)) {
                places.add(new Place("legal", "/legal", null, uri.startsWith("/legal")));
            }
            if (answerLibrary.isReader(officer)) {
                places.add(new Place("library", "/library", null, uri.startsWith("/library")));
            }
            places.add(new Place("publicity", "/publicity", null, uri.startsWith("/publicity")));
            if (supervision.isSupervisor(officer)) {
                places.add(new Place("referrals", "/referrals", null, uri.startsWith("/referrals")));
                places.add(new Place("supervision", "/supervision", null, uri.startsWith("/supervision")));
            }
            if (guidance.isConcerned(officer)) {
                places.add(new Place("guidance", "/guidance", null, uri.startsWith("/guidance")));
            }
        }
        if (officer.holds(Post.ADMINISTRATOR)) {
            places.add(new Place("definitions", "/definitions", null, uri.startsWith("/definitions")));
            places.add(new Place("recomputations", "/recomputations", null, uri.startsWith("/recomputations")));
            places.add(new Place("exchange", "/exchange", null, uri.startsWith("/exchange")));
        }
        places.add(new Place("limits", "/limits", null, uri.startsWith("/limits")));
        places.add(new Place("organisation", "/organisation", null, uri.startsWith("/organisation")));
        return places;
    }

    static String counted(int count) {
        return count >= Inbox.MOST_COUNTED ? (Inbox.MOST_COUNTED - 1) + "+" : Integer.toString(count);
    }
}
