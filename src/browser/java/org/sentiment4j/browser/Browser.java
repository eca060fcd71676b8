package org.sentiment4j.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium without a window, of the environment variables {@code SENTIMENT4J_CHROMIUM} and {@code
 * SENTIMENT4J_CHROMEDRIVER}.
 */
final class Browser implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "browser");
  private static final Pattern REQUEST =
      Pattern.compile(
          "\"method\":\"Network.requestWillBeSent\".*?\"documentURL\".*?\"url\":\"([^\"]*)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Selenium warns that it has no classes of its own for a new browser's protocol: none is used.
   */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;
  private final Scheme scheme;

  private Browser(ChromeDriver driver, Scheme scheme) {
    this.driver = driver;
    this.scheme = scheme;
  }

  /**
   * Starts a browser.
   *
   * @param scheme what colours its user prefers
   * @param width of the page in pixels
   * @param height of what is seen of it at once
   */
  static Browser start(Scheme scheme, int width, int height) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("SENTIMENT4J_CHROMIUM"));
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        // Within a container, for root, too.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--hide-scrollbars",
        "--lang=en");
    // Both programs are named, so that Selenium looks for none, and downloads none.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(program("SENTIMENT4J_CHROMEDRIVER")))
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(new Dimension(width, height));
    // A window has a least width of some 500 pixels; a page has not.
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme.css()))));
    return new Browser(driver, scheme);
  }

  private static String program(String variable) {
    String path = System.getenv(variable);
    if (path == null) {
      throw new IllegalStateException(variable + " is not set: run scripts/check-browser");
    }
    return path;
  }

  /** Opens a page. */
  void open(String url) {
    driver.get(url);
  }

  /** Opens a page from the disk. */
  void open(Path file) {
    open(file.toUri().toString());
  }

  /** The first element of a CSS selector. */
  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** All elements of a CSS selector. */
  List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The texts of all elements of a CSS selector, as they are seen. */
  List<String> texts(String selector) {
    return findAll(selector).stream().map(WebElement::getText).toList();
  }

  /** Waits until a piece of JavaScript gives true. */
  void await(String expression) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(expression)
        .until(page -> Boolean.TRUE.equals(run("return " + expression)));
  }

  /** Runs JavaScript in the page. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Moves the pointer to the middle of an element, shifted by some pixels. */
  void hover(WebElement element, int right, int down) {
    new Actions(driver).moveToElement(element, right, down).perform();
  }

  /** Presses keys, whatever has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** The element that has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Goes on with the tab key until an element of the selector has the focus. */
  WebElement tabTo(String selector) {
    for (int i = 0; i < 200; i++) {
      press(Keys.TAB);
      if (Boolean.TRUE.equals(
          run("return document.activeElement.matches(arguments[0])", selector))) {
        return focused();
      }
    }
    throw new AssertionError("the tab key does not get to " + selector);
  }

  /** What the page complained of since the last call. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  /** The addresses that were asked for since the last call, the pages themselves included. */
  List<String> requests() {
    List<String> urls = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      Matcher request = REQUEST.matcher(entry.getMessage());
      if (request.find()) {
        urls.add(request.group(1));
      }
    }
    return urls;
  }

  /** What the accessibility check axe finds wrong with the page as it is now. */
  List<String> violations() {
    return new AxeBuilder()
        .analyze(driver).getViolations().stream().map(Browser::describe).toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .map(node -> "\n  " + node.getHtml() + " " + node.getAny())
            .toList();
  }

  /** Writes a picture of the whole page to {@code target/browser/NAME-SCHEME.png}. */
  void photograph(String name) throws IOException {
    Files.createDirectories(PICTURES);
    Object height = run("return document.documentElement.scrollHeight");
    Object width = run("return document.documentElement.clientWidth");
    Map<String, Object> picture =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of(
                "captureBeyondViewport",
                true,
                "clip",
                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
    Files.write(
        PICTURES.resolve(name + "-" + scheme.css() + ".png"),
        OutputType.BYTES.convertFromBase64Png((String) picture.get("data")));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
