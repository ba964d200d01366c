package anjuan.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cases of a file: an array of entries, or an object that holds one under {@code cases}. */
record CaseList(List<PublishedCase> cases, List<String> noCases) {

    /** A file that cannot be read as a list of cases; the message says why and what is expected. */
    static final class BrokenFile extends Exception {
        BrokenFile(String message) {
            super(message);
        }
    }

    static CaseList read(Path file) throws BrokenFile {
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new BrokenFile(file + ": there is no such file");
        } catch (IOException e) {
            throw new BrokenFile(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    static CaseList read(byte[] content, String name) throws BrokenFile {
        var root = parsed(content, name);
        var entries = root.isObject() ? root.path("cases") : root;
        if (!entries.isArray()) {
            throw new BrokenFile(name + ": expected an array of cases, or an object with an array named cases");
        }
        var cases = new ArrayList<PublishedCase>();
        var noCases = new ArrayList<String>();
        for (int position = 1; position <= entries.size(); position++) {
            var entry = entries.get(position - 1);
            if (!entry.isObject()) {
                noCases.add("entry " + position + " is no case but " + entry.getNodeType());
                continue;
            }
            try {
                cases.add(PublishedCase.read(entry, position));
            } catch (RuntimeException defect) {
                // one strange entry must not hide the others
                noCases.add("entry " + position + " cannot be read: " + defect);
            }
        }
        return new CaseList(List.copyOf(cases), List.copyOf(noCases));
    }

    private static JsonNode parsed(byte[] content, String name) throws BrokenFile {
        var mapper = JsonMapper.builder()
                // a sum of money is decimal, whatever its digits
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // the reader of a broken file wants the line, not an excerpt of bytes
                .disable(com.fasterxml.jackson.core.StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        try {
            return mapper.readTree(content);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BrokenFile("%s: no JSON at line %s, column %s: %s"
                    .formatted(
                            name,
                            at == null ? "?" : at.getLineNr(),
                            at == null ? "?" : at.getColumnNr(),
                            e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BrokenFile(name + ": cannot be read (" + e.getMessage() + ")");
        }
    }
}
