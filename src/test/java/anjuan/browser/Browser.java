package anjuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser, used as a person uses it: fields by their names, buttons, links. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String base;
    private int picture;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    /** Opens a browser; without one the test is skipped, and says so, or fails where the build demands one. */
    static Browser open(int port) {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            var missing =
                    "no browser: install Debian's chromium and chromium-driver (" + CHROMIUM + ", " + DRIVER + ")";
            if ("required".equals(System.getProperty("anjuan.browser"))) {
                throw new AssertionError(missing);
            }
            System.out.println("SKIPPED " + missing);
            Assumptions.abort(missing);
        }
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN",
                "--window-size=1280,900");
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, java.util.logging.Level.SEVERE);
        options.setCapability("goog:loggingPrefs", logging);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), "http://localhost:" + port);
    }

    ChromeDriver driver() {
        return driver;
    }

    void go(String path) {
        driver.get(base + path);
    }

    void logIn(String username) {
        driver.manage().deleteAllCookies();
        go("/login");
        driver.findElement(By.id("username")).sendKeys(username);
        driver.findElement(By.id("password")).sendKeys("anjuan-2026");
        press(driver.findElement(By.id("login")));
        until(() -> driver.getCurrentUrl().endsWith("/inbox")
                || driver.getCurrentUrl().endsWith("/organisation"));
    }

    /** Gives fields their values: types, chooses, ticks. */
    void fill(Map<String, String> fields) {
        fields.forEach(this::fill);
    }

    private void fill(String name, String value) {
        var found = driver.findElements(By.name(name));
        assertThat(found).as("fields named %s on %s", name, driver.getTitle()).isNotEmpty();
        var field = found.get(0);
        switch (String.valueOf(field.getDomAttribute("type"))) {
            case "radio" ->
                press(found.stream()
                        .filter(one -> value.equals(one.getDomAttribute("value")))
                        .findFirst()
                        .orElseThrow());
            case "checkbox" -> {
                if (field.isSelected() != Boolean.parseBoolean(value)) {
                    press(field);
                }
            }
            case "date" ->
                script(
                        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change'))",
                        field,
                        value);
            default -> {
                if (field.getTagName().equals("select")) {
                    new Select(field).selectByValue(value);
                } else {
                    field.clear();
                    field.sendKeys(value);
                }
            }
        }
    }

    /** Sends the form of the page and waits for what comes. */
    void submit() {
        send("main form button[type=submit].btn-primary");
    }

    /** Presses the button that a selector finds, and waits for the page that comes. */
    void send(String selector) {
        script("window.sent = true");
        press(driver.findElement(By.cssSelector(selector)));
        until(() -> Boolean.TRUE.equals(script("return !window.sent && document.readyState === 'complete'")));
    }

    /** Keeps a picture, and expects that everybody can use the page. */
    void look(String name) {
        picture(name);
        expectUsable(name);
    }

    /** Expects that axe finds nothing against the page. */
    void expectUsable(String what, Object... arguments) {
        assertThat(new AxeBuilder()
                        .analyze(driver).getViolations().stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().get(0).getHtml()))
                .as(what, arguments)
                .isEmpty();
    }

    /** Expects that nothing of the page lies beside the window. */
    void expectFits(String what, Object... arguments) {
        assertThat((Boolean) script("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(what, arguments)
                .isTrue();
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Keeps a picture of what is seen under {@code target/screenshots}. */
    void picture(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            picture++;
            Files.write(
                    SCREENSHOTS.resolve("%02d-%s.png".formatted(picture, name)),
                    ((TakesScreenshot) driver).getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the browser itself found wrong with the pages: scripts that failed, files that were not there. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                // a refused form is answered with 422, which the browser notes
                .filter(message -> !message.contains("status of 4"))
                .toList();
    }

    Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(code, arguments);
    }

    void until(java.util.function.BooleanSupplier holds) {
        // between two pages the driver may know neither: ask again until it does
        new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class).until(any -> holds.getAsBoolean());
    }

    private void press(WebElement element) {
        script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
