package anjuan.web;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.*;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import anjuan.assistance.*;
import anjuan.casefile.*;
import anjuan.exchange.Outbox;
import anjuan.liaison.*;
import anjuan.officer.Organisation;
import anjuan.testing.*;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@AnjuanTest
class DumpTest {
    @Autowired
    Story story;

    @Autowired
    MockMvc mvc;

    @Autowired
    Outbox outbox;

    @Autowired
    Contacts contacts;

    @Autowired
    LetterDesk desk;

    @Autowired
    Organisation organisation;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void dump() throws Exception {
        var S = LocalDate.of(2026, 9, 7);
        var out = story.archived(LocalDate.of(2026, 3, 2));
        var clue = new HashMap<>(Story.aClue(S));
        clue.put("source", "PROCURATORATE");
        var n = story.lodged(clue);
        save(CLERK, "/cases/" + n + "/returnRegistered", "return");
        var letter = new HashMap<String, Object>(Map.of(
                "organ",
                "PROCURATORATE",
                "organName",
                "云州市人民检察院",
                "criminalOutcome",
                "NOT_PROSECUTED",
                "letterNumber",
                "云检意〔2026〕3号",
                "letterOn",
                "2026-09-01",
                "receivedOn",
                S.toString(),
                "earlierCase",
                out.value(),
                "note",
                "附不起诉决定书和案卷材料"));
        story.act(n, CLERK, "returnRegistered", S, letter);
        var b = new Matter(n, "B1");
        save(CLERK, "/cases/" + n + "/takingRegistered/B1", "taking");
        story.act(
                b,
                CLERK,
                "takingRegistered",
                S,
                Map.of(
                        "respondent",
                        1,
                        "fine",
                        3000,
                        "gain",
                        1200,
                        "takingOrgan",
                        "云州市人民检察院",
                        "takingPaper",
                        "缴款书0001号",
                        "takenOn",
                        "2026-08-20"));
        story.act(n, UNIT_HEAD, "assignVerification", S, Forms.assign(LEAD, SECOND));
        contacts.record(
                organisation.officer(LEAD),
                n,
                new Contacts.Form(ContactKind.CONSULTATION, "云州市公安局经济犯罪侦查支队", "会议纪要〔2026〕2号", "就涉案数额的认定听取意见", S));
        contacts.record(
                organisation.officer(LEAD),
                n,
                new Contacts.Form(ContactKind.GOODS_WITH_POLICE, "云州市公安局", "扣押清单〔2026〕8号", "标有“雪松”商标的外套300件", S));
        desk.register(
                organisation.officer(CLERK),
                new LetterDesk.RegisterForm(
                        LetterKind.POLICE,
                        "云州市公安局",
                        "云公经函〔2026〕7号",
                        "请对扣押的外套是否侵权出具认定意见",
                        S,
                        S,
                        S.plusDays(20),
                        "yz-case",
                        LetterRequest.OPINION,
                        n.value()));
        save(LEAD, "/cases/" + n + "/contacts", "contacts");
        save(CLERK, "/letters/new", "newletter");
        save(UNIT_HEAD, "/letters", "letters");
        story.act(n, LEAD, "verifyClue", S, Forms.verified(S.minusDays(20)));
        story.act(n, UNIT_HEAD, "endorseFiling", S, Forms.agrees());
        story.act(n, HEAD, "decideFiling", S, Forms.file());
        story.act(n, UNIT_HEAD, "appointOfficers", S, Forms.officers(LEAD, SECOND));
        save(LEAD, "/cases/" + n + "/investigativeActTaken", "inspection");
        save(LEAD, "/cases/" + n + "/otherClueFound", "clue");
        story.act(
                n,
                LEAD,
                "otherClueFound",
                S,
                Map.of(
                        "clueKind",
                        "DUTY_CRIME",
                        "clueReceiver",
                        "SUPERVISION_COMMISSION",
                        "receiverName",
                        "云州市监察委员会",
                        "clueContent",
                        "当事人陈述曾向某科长送购物卡，时间2026年5月，附询问笔录第3页"));
        save(CHIEF, "/cases/" + n + "/signClueLetter/X1", "sign");
        story.act(new Matter(n, "X1"), CHIEF, "signClueLetter", S, Map.of("approved", true));
        save(CHIEF, "/cases/" + n + "/clueLetters/X1", "annex");
        save(LEAD, "/cases/" + n + "/recordClueReceipt/X1", "receipt");
        story.act(n, LEAD, "investigativeActTaken", S, Forms.inspection(SECOND));
        story.act(n, LEAD, "investigate", S, Forms.concluded());
        story.act(n, LEAD, "writeReport", S, Forms.report(false));
        story.act(n, LEGAL, "reviewCase", S, Forms.review("AGREE"));
        story.act(n, LEAD, "proposeDecision", S, Forms.penalty("kind", "PENALTY", 5000));
        story.act(n, HEAD, "decideProposal", S, Forms.approved());
        story.act(n, LEAD, "serveNotice", S, Forms.served(S));
        story.act(n, LEAD, "recordStatement", S, Map.of("statement", "WAIVED"));
        save(HEAD, "/cases/" + n + "/decideCase", "decide");
        story.act(
                n,
                HEAD,
                "decideCase",
                S,
                with(
                        Forms.penalty("choice", "PENALTY", 5000),
                        "credit",
                        Map.of("fine", 3000, "gain", 0, "organ", "云州市人民检察院", "paper", "缴款书0001号")));
        save(UNIT_HEAD, "/cases/" + n + "/reportToOrgan/B1", "report");
        save(UNIT_HEAD, "/cases/" + n, "case");
        save(UNIT_HEAD, "/cases/" + out, "out");
        save(UNIT_HEAD, "/cases/" + n + "?tab=clocks", "clocks");
        save(UNIT_HEAD, "/cases/" + n + "?tab=timeline", "timeline");
        transaction.executeWithoutResult(t -> {
            outbox.post(
                    "crime-referral-" + n + "-1",
                    "crime-referral",
                    n,
                    S,
                    Map.of(
                            "number",
                            "云市监涉罪移〔2026〕1号",
                            "receiver",
                            "云州市公安局",
                            "sentOn",
                            S.toString(),
                            "respondents",
                            List.of(Map.of("name", "甲"))));
            outbox.post("crime-referral-" + n + "-2", "crime-referral", n, S, Map.of("number", "x"));
        });
        save("guanli", "/exchange", "exchange");
    }

    void save(String who, String url, String name) throws Exception {
        for (var l : List.of("zh", "en")) {
            var html = mvc.perform(get(url).with(user(who).roles("OFFICER")).param("lang", l))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            Files.createDirectories(Path.of("/tmp/bgx/exch"));
            Files.writeString(
                    Path.of("/tmp/bgx/exch/" + name + "-" + l + ".html"),
                    html.replaceAll("(href|src)=\"/(css|js|img|fonts|webjars)", "$1=\"file:///tmp/bgx/static/$2"));
        }
    }
}
