package dev.zephyr.starter.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.starter.Caller;
import dev.zephyr.starter.RequiresTool;
import dev.zephyr.starter.TrialSetup;
import dev.zephyr.starter.ZephyrApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The console in a real browser, at the width of a telephone and of a desk. */
@RequiresTool({"chromium", "chromedriver"})
@SpringBootTest(
        classes = {ZephyrApplication.class, TrialSetup.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsoleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Dimension TELEPHONE = new Dimension(390, 844);
    private static final Dimension DESK = new Dimension(1400, 1500);

    @Value("${local.server.port}")
    private int port;

    @TempDir
    private Path profile;

    private ChromeDriver driver;

    @BeforeEach
    void aBrowser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(tool("chromium").toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(tool("chromedriver").toString()))
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(5));
    }

    @AfterEach
    void noBrowser() {
        driver.quit();
    }

    @Test
    void declaresAndFollowsAnIncidentThatOthersChange() throws IOException {
        driver.manage().window().setSize(TELEPHONE);
        open("/");
        new Select(driver.findElement(By.id("person"))).selectByValue("alice");
        driver.findElement(By.cssSelector(".visitor button")).click();
        seen(".visitor option[value=alice][selected]");
        open("/declare?service=checkout");
        driver.findElement(By.id("summary")).sendKeys("Checkout p99 elevated");
        driver.findElement(By.cssSelector("input[value='SEV-2']")).click();
        driver.findElement(By.cssSelector("form[method=post].card > button")).click();
        seen("#live code");
        String id = driver.findElement(By.cssSelector("#live code")).getText();
        assertThat(driver.findElement(By.cssSelector("form.big button")).isDisplayed())
                .isTrue();
        keep("console-telephone.png");

        new Caller(port).post("bob", "/api/v1/incidents/" + id + "/commands", "{\"command\":{\"do\":\"acknowledge\"}}");
        seen(".ladder .answered");
        assertThat(driver.findElement(By.cssSelector("#live .facts")).getText()).contains("bob leads");

        driver.manage().window().setSize(DESK);
        WebElement update = driver.findElement(By.id("update"));
        update.sendKeys("Rolling back 1.42");
        driver.findElement(By.cssSelector("form:has(#update) button")).click();
        seen(".strip.good");
        assertThat(driver.findElement(By.cssSelector(".timeline")).getText()).contains("Rolling back 1.42");
        keep("console.png");
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("what the browser complains of")
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filteredOn(entry -> !entry.getMessage().contains("favicon"))
                .isEmpty();
    }

    private void open(String path) {
        driver.get("http://127.0.0.1:" + port + path);
    }

    private void seen(String selector) {
        Caller.until(() -> driver.findElements(By.cssSelector(selector)).size(), found -> found > 0, PATIENCE);
    }

    /** For whoever wants to look at it. */
    private void keep(String name) throws IOException {
        Files.write(Path.of("target", name), driver.getScreenshotAs(OutputType.BYTES));
    }

    private static Path tool(String name) {
        return RequiresTool.OnThePath.find(name).orElseThrow();
    }
}
