package anjuan.architecture.wrong;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

class CallingStep implements Step {

    private final HttpClient client;

    CallingStep(HttpClient client) {
        this.client = client;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        client.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost")).build(), null);
        return Outcome.done();
    }
}
