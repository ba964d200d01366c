package anjuan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A demonstration in a process of its own, on a database and a folder for messages of its own: killed, and started again. */
public final class ServerToKill {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path directory;
    private final int port;
    private Process process;

    /** @param directory where it keeps what outlives it */
    public ServerToKill(Path directory) throws IOException {
        this.directory = directory;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    /** Starts it and waits until it answers. */
    public void start(String... options) throws Exception {
        var classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx600m",
                                "-Duser.timezone=Asia/Shanghai",
                                "-cp",
                                classPath,
                                "anjuan.Anjuan",
                                "--spring.profiles.active=demo",
                                "--anjuan.demo.cases=false",
                                "--anjuan.exchange.folder=" + out(),
                                "--server.port=" + port,
                                "--spring.datasource.url=" + database() + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000"),
                        Stream.of(options))
                .toList();
        process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("server.log").toFile()))
                .start();
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!isUp()) {
            assertThat(process.isAlive()).as("the server starts").isTrue();
            assertThat(System.nanoTime()).as("the server is up in time").isLessThan(until);
            Thread.sleep(250);
        }
    }

    /** kill -9, without waiting for its end. */
    public void strike() {
        process.destroyForcibly();
    }

    /** kill -9; nothing where it never ran. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** A request of an officer, to be completed. */
    public HttpRequest.Builder request(String who, String path) {
        var credentials = Base64.getEncoder().encodeToString((who + ":anjuan-2026").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Basic " + credentials)
                .timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public CompletableFuture<HttpResponse<String>> sendAside(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String who, String path) throws IOException, InterruptedException {
        return send(request(who, path).build());
    }

    public JsonNode read(String who, String path) throws IOException, InterruptedException {
        return json.readTree(get(who, path).body());
    }

    /** The messages that lie in the folder. */
    public List<JsonNode> messages() throws IOException {
        var found = new ArrayList<JsonNode>();
        if (Files.isDirectory(out())) {
            try (var files = Files.newDirectoryStream(out(), "*.json")) {
                for (var file : files) {
                    found.add(json.readTree(file.toFile()));
                }
            }
        }
        return found;
    }

    /** The first column of a query on the database, while no server runs on it. */
    public List<String> column(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database(), "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private boolean isUp() throws InterruptedException {
        try {
            return get("shi.banan1", "/api/demo/clock").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path out() {
        return directory.resolve("out");
    }

    private String database() {
        return "jdbc:h2:file:" + directory.resolve("anjuan").toAbsolutePath();
    }
}
