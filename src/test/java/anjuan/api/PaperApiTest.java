package anjuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import com.jayway.jsonpath.JsonPath;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@AnjuanTest
class PaperApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final byte[] PDF = "%PDF-1.4\n现场照片\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @Test
    void aPaperIsFetchedAsAWordDocument() throws Exception {
        var number = story.filed(DAY);
        var found = caller.reads(Story.LEAD, "/cases/" + number)
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> ids = JsonPath.read(found, "$.papers[*].id");

        var response = caller.reads(Story.LEAD, "/cases/" + number + "/papers/" + ids.get(0))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();

        assertThat(response.getContentType()).contains("wordprocessingml");
        assertThat(response.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void anAttachmentIsTakenFetchedAndInTheLedger() throws Exception {
        var number = story.verifying(DAY);

        var answer = attach(Story.LEAD, number, "照片.pdf", PDF, null)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.title").value("现场照片"))
                .andExpect(jsonPath("$.fileName").value("照片.pdf"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        var fetched = caller.reads(
                        Story.LEAD, "/cases/" + number + "/attachments/" + JsonPath.<String>read(answer, "$.id"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(fetched.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(ledger.latest(Matter.of(number), "attachFile")).isPresent();
    }

    @Test
    void theSameAttachmentUnderOneKeyIsTakenOnce() throws Exception {
        var number = story.verifying(DAY);
        var key = UUID.randomUUID().toString();
        attach(Story.LEAD, number, "a.pdf", PDF, key).andExpect(status().isCreated());

        attach(Story.LEAD, number, "a.pdf", PDF, key).andExpect(status().isCreated());

        caller.reads(Story.LEAD, "/cases/" + number)
                .andExpect(jsonPath("$.attachments.length()").value(1));
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() throws Exception {
        var number = story.verifying(DAY);

        attach(Story.LEAD, number, "photo.png", PDF, null)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("file"))
                .andExpect(jsonPath("$.fields[0].code").value("ATTACHMENT_NOT_WHAT_IT_SAYS"));
        assertThat(ledger.latest(Matter.of(number), "attachFile")).isEmpty();
    }

    @Test
    void whoHasNoPartInTheCaseAddsNothing() throws Exception {
        var number = story.verifying(DAY);

        attach(Story.HEAD, number, "a.pdf", PDF, null)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_YOURS"));
        attach("donghu.banan1", number, "a.pdf", PDF, null).andExpect(status().isNotFound());
    }

    @Test
    void aPaperOfAnotherCaseIsNotThere() throws Exception {
        var number = story.filed(DAY);
        var other = story.filed(DAY);
        var found = caller.reads(Story.LEAD, "/cases/" + number)
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> ids = JsonPath.read(found, "$.papers[*].id");

        caller.reads(Story.LEAD, "/cases/" + other + "/papers/" + ids.get(0))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NO_SUCH_PAPER"));
    }

    @Test
    void sixtyMegabytesAreRefusedByTheServerItselfInOurWords() throws Exception {
        var number = story.verifying(DAY);
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> sixtyMegabytes());
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/cases/" + number + "/attachments"))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (Story.LEAD + ":" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .POST(body)
                .build();

        var response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(JsonPath.<String>read(response.body(), "$.code")).isEqualTo("ATTACHMENT_TOO_LARGE");
    }

    private static InputStream sixtyMegabytes() {
        var head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        var zeros = new byte[60 << 20];
        return new SequenceInputStream(Collections.enumeration(List.of(
                new java.io.ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)),
                new java.io.ByteArrayInputStream(zeros),
                new java.io.ByteArrayInputStream("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII)))));
    }

    private ResultActions attach(String who, CaseNumber number, String name, byte[] bytes, String key)
            throws Exception {
        var request = multipart("/api/cases/" + number + "/attachments")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .param("title", "现场照片")
                .param("occurredOn", "2026-03-02");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return caller.sends(who, request);
    }
}
