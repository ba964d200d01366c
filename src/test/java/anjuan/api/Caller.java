package anjuan.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calls the interface as a person of the demonstration. Found by the scan, so that all tests share one context. */
@Component
class Caller {

    static final String PASSWORD = "anjuan-2026";

    private final ObjectProvider<MockMvc> mvc;
    private final ObjectMapper json;

    Caller(ObjectProvider<MockMvc> mvc, ObjectMapper json) {
        this.mvc = mvc;
        this.json = json;
    }

    ResultActions reads(String who, String address) throws Exception {
        return sends(who, get("/api" + address));
    }

    /** @param body a string as it is, anything else as JSON */
    ResultActions posts(String who, String address, Object body) throws Exception {
        return sends(who, posting(address, body));
    }

    ResultActions postsWithKey(String who, String key, String address, Object body) throws Exception {
        return sends(who, posting(address, body).header("Idempotency-Key", key));
    }

    ResultActions sends(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.getObject().perform(request.with(httpBasic(who, PASSWORD)));
    }

    MockHttpServletRequestBuilder posting(String address, Object body) throws Exception {
        return post("/api" + address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body instanceof String text ? text : json.writeValueAsString(body));
    }
}
