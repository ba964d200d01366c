package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.liaison.ContactKind;
import anjuan.liaison.Contacts;
import anjuan.referral.Referral;
import anjuan.referral.Referrals;
import anjuan.testing.AnjuanTest;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The real cases that went to the police or came back, carried as far as they were published. */
@AnjuanTest
class ReferralReplayTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles files;

    @Autowired
    Referrals referrals;

    @Autowired
    Papers papers;

    @Autowired
    Contacts contacts;

    @Test
    void everyCaseThatWentToThePoliceIsSentToThem() throws Exception {
        for (var id : new String[] {"RF-001", "RF-002", "RF-004", "OL-005"}) {
            var report = Published.carrier(port).carry(real(id));

            assertThat(report.result()).as(report.toString()).isEqualTo(CaseReport.Result.CARRIED);
            assertThat(report.isSound()).isTrue();
            var referral = referralOf(report);
            assertThat(referral.state()).as(id).isEqualTo(Referral.State.SENT);
            assertThat(referral.number()).isNotBlank();
        }
    }

    /** On the day of the inspection, with no filing. */
    @Test
    void theDayOfTheTransferIsTheDayOfTheLetter() throws Exception {
        assertThat(letterOf(Published.carrier(port).carry(real("RF-001")))).isEqualTo(LocalDate.of(2024, 8, 7));
        assertThat(letterOf(Published.carrier(port).carry(real("RF-002")))).isEqualTo(LocalDate.of(2021, 4, 6));

        var report = Published.carrier(port).carry(real("RF-001"));
        var file = files.read(new CaseNumber(Objects.requireNonNull(report.caseNumber())));
        assertThat(file.stage()).isEqualTo(Stage.VERIFYING);
        assertThat(file.receivedOn()).isEqualTo(LocalDate.of(2024, 8, 7));
        assertThat(referralOf(report).police()).isEqualTo("江阴市公安局");
    }

    @Test
    void whatAProcuratorateHandedBackIsAClueOfItsLetter() throws Exception {
        var report = Published.carrier(port).carry(real("RF-010"));

        assertThat(report.result()).as(report.toString()).isEqualTo(CaseReport.Result.CARRIED);
        var file = files.read(new CaseNumber(Objects.requireNonNull(report.caseNumber())));
        assertThat(file.source()).isEqualTo(Source.PROCURATORATE);
        assertThat(report.flows()).anyMatch(flow -> flow.startsWith("handed back by a procuratorate"));
    }

    @Test
    void aJointCaseIsAClueAndSaysWhatIsNotCarried() throws Exception {
        var report = Published.carrier(port).carry(real("RF-006"));

        assertThat(report.result()).as(report.toString()).isEqualTo(CaseReport.Result.CARRIED);
        assertThat(report.notCarried()).anyMatch(what -> what.startsWith("joint case with the police"));
        assertThat(report.flows()).anyMatch(flow -> flow.startsWith("worked on with the police"));
        var number = new CaseNumber(Objects.requireNonNull(report.caseNumber()));
        assertThat(contacts.of(number)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ContactKind.JOINT_ACTION);
            assertThat(one.organ()).isEqualTo("宜兴市公安局");
            assertThat(one.content()).contains("12 held");
            assertThat(one.isOpen()).isFalse();
        });
    }

    private static PublishedCase real(String id) throws CaseList.BrokenFile {
        return Published.listed().stream()
                .filter(published -> published.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Referral referralOf(CaseReport report) {
        var number = new CaseNumber(Objects.requireNonNull(report.caseNumber()));
        return referrals.find(new Matter(number, "Y1")).orElseThrow();
    }

    private LocalDate letterOf(CaseReport report) {
        return papers.of(new CaseNumber(Objects.requireNonNull(report.caseNumber()))).stream()
                .filter(paper -> paper.kind() == PaperKind.CRIME_REFERRAL)
                .findFirst()
                .orElseThrow()
                .madeOn();
    }
}
