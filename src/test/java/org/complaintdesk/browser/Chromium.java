package org.complaintdesk.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window. Nothing here sleeps: each step waits until the page shows what it needs. */
class Chromium implements CloseableResource {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(100);
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
  private static final String DRIVER = "chromedriver";

  private final ChromeDriver driver;

  Chromium() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser().orElseThrow().toFile());
    options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--lang=en-US", "--window-size=1440,1500");
    // the driver is named, so that Selenium looks for none in the network; times are shown as at the desk
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(onPath(DRIVER).orElseThrow().toFile())
        .withEnvironment(Map.of("TZ", "Asia/Shanghai"))
        .withSilent(true)
        .build();
    this.driver = new ChromeDriver(service, options);
  }

  static boolean isInstalled() {
    return browser().isPresent() && onPath(DRIVER).isPresent();
  }

  private static Optional<Path> browser() {
    return BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable).findFirst();
  }

  /** Opens an address anew, also where only the part behind # differs. */
  void open(String address) {
    driver.get("about:blank");
    driver.get(address);
  }

  /** Forgets who was logged in and what went wrong. */
  void forget(String origin) {
    driver.get("about:blank");
    driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    complaints();
  }

  /** From the next page on, the browser asks for these languages, the first one before the others. */
  void reads(String languages) {
    driver.executeCdpCommand("Emulation.setUserAgentOverride", Map.of(
        "userAgent", String.valueOf(driver.executeScript("return navigator.userAgent")),
        "acceptLanguage", languages));
  }

  /** From now on the page is so large. */
  void resized(int width, int height) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The desk no longer knows who is logged in. */
  void loginEnds() {
    driver.manage().deleteCookieNamed("JSESSIONID");
  }

  /** What the page keeps: in {@code sessionStorage} for this window, in {@code localStorage} for ever. */
  String stored(String place) {
    return String.valueOf(driver.executeScript("return JSON.stringify({...window[arguments[0]]})", place));
  }

  /** Whether the keyboard is in the field of that label. */
  boolean focusedIsIn(String label) {
    return Boolean.TRUE.equals(driver.executeScript("""
        const field = document.activeElement.closest('.fjs-form-field');
        return Boolean(field?.textContent.trim().startsWith(arguments[0]));
        """, label));
  }

  /** Goes to another place within the page, as its own links do. */
  void goTo(String hash) {
    driver.executeScript("location.hash = arguments[0]", hash);
  }

  String title() {
    return Optional.ofNullable(driver.getTitle()).orElse("");
  }

  String address() {
    return Optional.ofNullable(driver.getCurrentUrl()).orElse("");
  }

  WebElement shown(By place) {
    return until(ExpectedConditions.visibilityOfElementLocated(place));
  }

  List<WebElement> all(By place) {
    return driver.findElements(place);
  }

  /** Reads a text of the page; once more where the page draws it anew meanwhile. */
  String text(By place) {
    return read(place, WebElement::getText);
  }

  /** What a style sheet writes in front of a place. */
  String saysItsStyle(By place) {
    return until(page -> String.valueOf(driver.executeScript(
        "return getComputedStyle(arguments[0], '::before').content", page.findElement(place))));
  }

  /** Reads every text at a place. */
  List<String> texts(By place) {
    return until(page -> all(place).stream().map(WebElement::getText).toList());
  }

  /** Reads what stands in a field. */
  String value(By field) {
    return read(field, shown -> String.valueOf(shown.getDomProperty("value")));
  }

  boolean isSelected(By choice) {
    return read(choice, WebElement::isSelected);
  }

  boolean isEnabled(By control) {
    return read(control, WebElement::isEnabled);
  }

  /** To wait for something that is no or empty would be to wait for its contrary: so it is wrapped. */
  private <T> T read(By place, Function<WebElement, T> reading) {
    return until(page -> Optional.of(reading.apply(shown(place)))).orElseThrow();
  }

  boolean isShown(By place) {
    return all(place).stream().anyMatch(WebElement::isDisplayed);
  }

  void click(By place) {
    until(page -> {
      shown(place).click();
      return true;
    });
  }

  /** Clicks what the page takes away when it is done with it, and waits until it has. */
  void clickAway(By place) {
    WebElement clicked = until(page -> {
      WebElement found = shown(place);
      found.click();
      return found;
    });
    until(ExpectedConditions.stalenessOf(clicked));
  }

  /** Replaces what stands in a field without leaving it in between, as the form would then draw it anew meanwhile. */
  void write(By field, String text) {
    type(field, text, "");
  }

  /**
   * Replaces what stands in a field and leaves it. A form takes over what stands there only then; one that was drawn
   * anew in between has lost it, and shows so.
   */
  void fill(By field, String text) {
    type(field, text, Keys.TAB);
  }

  private void type(By field, String text, CharSequence last) {
    until(page -> {
      shown(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, last);
      return text.equals(shown(field).getDomProperty("value"));
    });
  }

  /** Types where the keyboard is. */
  void types(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  boolean hasFocus(WebElement element) {
    return element.equals(driver.switchTo().activeElement());
  }

  /** Waits until the page has drawn what followed from the last input. */
  void settled() {
    driver.executeAsyncScript(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))");
  }

  /** Waits until the page says so. */
  <T> T until(Function<? super WebDriver, T> condition) {
    return new WebDriverWait(driver, PATIENCE).pollingEvery(LOOK_AGAIN_AFTER)
        .ignoring(StaleElementReferenceException.class).ignoring(NoSuchElementException.class)
        .ignoring(ElementClickInterceptedException.class).ignoring(ElementNotInteractableException.class)
        .until(condition);
  }

  /** The whole page as it stands, with what is hidden and what stands in fields. */
  String everything() {
    return String.valueOf(driver.executeScript("return document.documentElement.outerHTML "
        + "+ [...document.querySelectorAll('input, textarea')].map(field => field.value).join(' ')"));
  }

  /** What a script of the page is answered by the server, with the rights and the token of who is logged in. */
  Answer post(String path, String json) {
    @SuppressWarnings("unchecked")
    Map<String, Object> answer = (Map<String, Object>) driver.executeAsyncScript("""
        const [path, body, done] = arguments;
        const token = document.cookie.split('; ').find(cookie => cookie.startsWith('XSRF-TOKEN=')).split('=')[1];
        fetch(path, {method: 'POST', body, headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token}})
          .then(async answer => done({status: answer.status, text: await answer.text()}));
        """, path, json);
    if (answer == null) {
      throw new JavascriptException("The server did not answer.");
    }
    return new Answer(((Number) answer.get("status")).intValue(), String.valueOf(answer.get("text")));
  }

  /** What a script of ours finds out about the page; it hands its answer to its last argument. */
  Object answers(String script, Object... arguments) {
    return Objects.requireNonNull(driver.executeAsyncScript(script, arguments));
  }

  /** The errors that the page has written since the last call, but for the login page's question who is logged in. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE)).map(LogEntry::getMessage)
        .filter(message -> !message.contains("/camunda/api/admin/auth/user/default ")).toList();
  }

  /** Keeps what is to be seen now as a picture. */
  void keepPicture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  record Answer(int status, String text) {
  }
}
