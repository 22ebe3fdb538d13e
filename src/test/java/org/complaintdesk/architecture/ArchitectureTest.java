package org.complaintdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.desk.PastTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;

/** The house of design.md: capabilities without circles, and the engine kept behind few doors. */
@AnalyzeClasses(packages = "org.complaintdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final int LINES_OF_A_DELEGATE = 40;
  /** A larger room is two rooms; package-info is among them. */
  private static final int LARGEST_ROOM = 38;

  /** Classes that talk to the engine besides delegates and listeners, each with the reason why it may. */
  private static final Map<String, String> DOORS_TO_THE_ENGINE = Map.ofEntries(
      Map.entry("process.EngineConflicts", "knows what the engine says when two people act at once"),
      Map.entry("complaint.ComplaintHandling", "process gateway: starts the process and sends it messages"),
      Map.entry("process.OpenWork", "process gateway: asks who holds the open work of a case, and moves it up"),
      Map.entry("process.DeskTasks", "process gateway: knows open tasks and who holds them, and gives them to others"),
      Map.entry("process.EndedTasks", "process gateway: knows tasks that are over, and who held them"),
      Map.entry("tasklist.form.OpenTask", "says of a task what the facts in its form depend on"),
      Map.entry("complaint.ComplaintVariables", "names the variables of the complaint's processes"),
      Map.entry("process.ProcessVariable", "one variable by name and type"),
      Map.entry("complaint.type.TypeTable", "reads the types from the newest table: there is no list in code"),
      Map.entry("process.UnrecordedDecisions", "asks the newest tables outside the engine's history"),
      Map.entry("process.TableReader", "asks the engine's room to look into a table"),
      Map.entry("repair.RepairProcess", "process gateway: starts and ends the wait for a table to be right again"),
      Map.entry("process.CaseKey", "reads the number of the case at a step of a process"),
      Map.entry("process.NewestDecisions", "knows which version of a table holds now"),
      Map.entry("deadline.record.DecisionTrace", "hears from the engine which rules decided a deadline"),
      Map.entry("deadline.record.RuleDescriptions", "reads what a rule says in words"),
      Map.entry("deadline.TaskDueDates", "process gateway: moves due dates"),
      Map.entry("deadline.watch.WatchProcess", "process gateway: moves the timer of the watch, or wakes it"),
      Map.entry("process.Decided", "reads what a table has answered where a process goes on"),
      Map.entry("deadline.record.Assessment", "reads the variables of the process that decides deadlines"),
      Map.entry("dispatch.Departments", "reads the departments from the engine's groups: there is no list in code"),
      Map.entry("notice.NoticeProcess", "process gateway: starts the delivery of a notice"),
      Map.entry("notice.NoticeVariables", "names the variables of a notice"),
      Map.entry("incident.EmergencyProcess", "process gateway: starts and ends the work of the team"),
      Map.entry("link.LinkProcess", "process gateway: tells the process of a complaint that follows another one"),
      Map.entry("regulator.RegulatorProcess", "process gateway: starts the answer to the regulator, and lets it begin"),
      Map.entry("reopening.ReopenProcess", "process gateway: begins a new round of a complaint"),
      Map.entry("intake.CaseHolders", "process gateway: asks who holds a case"),
      Map.entry("intake.HomeRegions", "reads the regions from the newest table: there is no list in code"),
      Map.entry("tasklist.TaskCases", "process gateway: asks for the case behind a task"),
      Map.entry("tasklist.TaskEnding", "asks the engine's room what closes a task, as a listener of tasks is given it"),
      Map.entry("tasklist.CaseFilePlugin", "plugs the case file into Tasklist"),
      Map.entry("tasklist.CaseFileResource", "plugs the case file into Tasklist"),
      Map.entry("tasklist.CockpitCases", "process gateway: asks for the cases of running processes"),
      Map.entry("tasklist.CockpitRights", "asks the engine what the person may change"),
      Map.entry("tasklist.ProcessCases", "process gateway: asks for the case behind a process"),
      Map.entry("tasklist.CaseHeadPlugin", "plugs the head of a case into Cockpit"),
      Map.entry("tasklist.CaseHeadResource", "plugs the head of a case into Cockpit"),
      Map.entry("dispatch.WorkOrderHandling", "process gateway: chases running orders"),
      Map.entry("survey.SurveyAnswering", "process gateway: hands the customer's answer to the survey that waits"),
      Map.entry("survey.SurveyVariables", "names the variables of the survey's process"),
      Map.entry("demo.SampleDesk", "plays sample people: completes tasks, lets timers go off"),
      Map.entry("demo.SampleProgress", "plays sample people"));

  @ArchTest
  static final ArchRule ROOMS_FORM_NO_CIRCLE = slices().matching("org.complaintdesk.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule COMPLAINT_KNOWS_NO_OTHER_CAPABILITY = noClasses().that().resideInAPackage("..complaint..")
      .should().dependOnClassesThat(resideInAPackage("org.complaintdesk..")
          .and(DescribedPredicate.not(resideInAnyPackage("org.complaintdesk.complaint..", "org.complaintdesk.desk",
              "org.complaintdesk.story", "org.complaintdesk.process", "org.complaintdesk.tasklist.form"))))
      .because("the complaint is what everything else stands on");

  @ArchTest
  static final ArchRule WHAT_ALL_SPEAK_OF_KNOWS_NO_CASE = noClasses()
      .that().resideInAnyPackage("org.complaintdesk.desk", "org.complaintdesk.story", "org.complaintdesk.process",
          "org.complaintdesk.tasklist.form", "org.complaintdesk.complaint.type", "org.complaintdesk.deadline.calendar",
          "org.complaintdesk.deadline.text")
      .should().dependOnClassesThat().areAnnotatedWith(Entity.class)
      .andShould().dependOnClassesThat().resideInAnyPackage("org.complaintdesk.complaint")
      .because("these rooms lie below the records of cases");

  @ArchTest
  static final ArchRule NOBODY_DEPENDS_ON_THE_ENGINES_ROOMS = noClasses()
      .that().resideOutsideOfPackage("org.complaintdesk.engine..")
      .should().dependOnClassesThat().resideInAPackage("org.complaintdesk.engine..")
      .because("the engine is set up for the capabilities, not the other way round");

  @ArchTest
  static final ArchRule NOBODY_DEPENDS_ON_THE_DEMO = noClasses().that().resideOutsideOfPackage("..demo..")
      .should().dependOnClassesThat().resideInAPackage("..demo..")
      .because("sample cases must not be part of the product's work");

  @ArchTest
  static final ArchRule THE_ENGINE_STAYS_BEHIND_ITS_DOORS = noClasses()
      .that().resideOutsideOfPackages("org.complaintdesk.engine..", "org.complaintdesk.access", "org.complaintdesk.access.seed")
      .and(describe("are no delegates or listeners", type -> !isCalledByTheEngine(type)))
      .and(describe("are no doors to the engine", type -> !DOORS_TO_THE_ENGINE.containsKey(shortName(type))))
      .should().dependOnClassesThat().resideInAnyPackage("org.camunda..")
      .because("the engine has successors with other package names, and moving must stay a small change");

  @ArchTest
  static final ArchRule ONLY_THE_ENGINES_ROOMS_REACH_BELOW_ITS_INTERFACE = noClasses()
      .that().resideOutsideOfPackage("org.complaintdesk.engine..")
      .should().dependOnClassesThat().resideInAnyPackage("org.camunda..impl..", "camundajar..")
      .because("what the engine does not publish is what its next version changes first");

  @ArchTest
  static final ArchRule ONLY_ONE_CLOCK = noClasses().should().callMethodWhere(
          describe("reads a clock of its own", ArchitectureTest::readsAnotherClock))
      .orShould().callConstructorWhere(describe("new Date()", ArchitectureTest::isDateOfNow))
      .because("records, timers and tests share the clock that is injected");

  @ArchTest
  static final ArchRule THE_ENGINES_CLOCK_IS_READ_IN_ONE_PLACE = noClasses()
      .that().resideOutsideOfPackage("org.complaintdesk.engine..")
      .should().dependOnClassesThat().areAssignableTo(ClockUtil.class)
      .because("everybody else is given the clock");

  @ArchTest
  static final ArchRule ONLY_SAMPLE_CASES_TURN_THE_CLOCK = noClasses()
      .that().resideOutsideOfPackages("org.complaintdesk.engine..", "org.complaintdesk.demo")
      .should().dependOnClassesThat().areAssignableTo(PastTime.class)
      .because("a desk at work has one time, and it goes on");

  @ArchTest
  static final ArchRule DELEGATES_ARE_NOT_PUBLIC = classes().that().areAssignableTo(JavaDelegate.class)
      .or().areAssignableTo(ExecutionListener.class).or().areAssignableTo(TaskListener.class)
      .should().bePackagePrivate();

  @ArchTest
  static final ArchRule DELEGATES_CALL_THEIR_CAPABILITY = noClasses().that().areAssignableTo(JavaDelegate.class)
      .should().dependOnClassesThat(resideInAPackage("org.camunda..")
          .and(DescribedPredicate.not(resideInAnyPackage("org.camunda.bpm.engine.delegate", "org.camunda.spin..")))
          .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(BadUserRequestException.class))))
      .because("a delegate reads variables, makes one call, and writes outputs or says what a person did wrong");

  @ArchTest
  static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods().that().areDeclaredInClassesThat()
      .areAnnotatedWith(Entity.class).should().haveNameMatching("set[A-Z].*")
      .because("a record guards its own state");

  @ArchTest
  static final ArchRule ENTITIES_HIDE_THEIR_FIELDS = noFields().that().areDeclaredInClassesThat()
      .areAnnotatedWith(Entity.class).and().areNotStatic().should().notBePrivate();

  @ArchTest
  static void repositoriesStayInTheirCapability(JavaClasses product) {
    assertThat(product).filteredOn(type -> type.isAssignableTo(Repository.class)).isNotEmpty()
        .allSatisfy(type -> assertThat(capabilitiesThatUse(type)).as("capabilities that use %s", type.getSimpleName())
            .containsOnly(capability(type)));
  }

  private static Set<String> capabilitiesThatUse(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream().map(use -> capability(use.getOriginClass()))
        .collect(Collectors.toSet());
  }

  /** The room at the top, {@code deadline} of {@code deadline.record}. */
  private static String capability(JavaClass type) {
    return shortName(type).replaceFirst("\\..*", "");
  }

  @ArchTest
  static final ArchRule NOTHING_PRINTS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule FIELDS_ARE_NOT_INJECTED = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule ONE_WAY_TO_LOG = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule DELEGATES_HAVE_ONE_JOB = methods().that().areDeclaredInClassesThat()
      .areAssignableTo(JavaDelegate.class).and().arePublic().should().haveName("execute");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses product) {
    Set<String> unmarked = product.stream().map(JavaClass::getPackage)
        .filter(named -> !named.isAnnotatedWith(NullMarked.class)).map(JavaPackage::getName)
        .collect(Collectors.toSet());

    assertThat(unmarked).as("packages without @NullMarked").isEmpty();
  }

  @ArchTest
  static void roomsAreSmall(JavaClasses product) {
    Map<String, Long> classes = product.stream().filter(JavaClass::isTopLevelClass)
        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(classes).isNotEmpty().allSatisfy((room, size) ->
        assertThat(size).as("classes in %s", room).isLessThanOrEqualTo(LARGEST_ROOM));
  }

  @ArchTest
  static void delegatesAreShort(JavaClasses product) {
    assertThat(product).filteredOn(type -> type.isAssignableTo(JavaDelegate.class)).isNotEmpty()
        .allSatisfy(type -> assertThat(lastLine(type)).as("lines of %s", type.getSimpleName())
            .isLessThanOrEqualTo(LINES_OF_A_DELEGATE));
  }

  @ArchTest
  static void everyDoorToTheEngineIsUsed(JavaClasses product) {
    Set<String> doors = product.stream()
        .filter(type -> type.getDirectDependenciesFromSelf().stream()
            .anyMatch(dependency -> dependency.getTargetClass().getPackageName().startsWith("org.camunda")))
        .map(ArchitectureTest::shortName).collect(Collectors.toSet());

    assertThat(doors).as("classes that use the engine").containsAll(DOORS_TO_THE_ENGINE.keySet());
  }

  private static boolean isCalledByTheEngine(JavaClass type) {
    return type.isAssignableTo(JavaDelegate.class) || type.isAssignableTo(ExecutionListener.class)
        || type.isAssignableTo(TaskListener.class) || type.getSimpleName().endsWith("Steps");
  }

  /** {@code package.Class}; what is nested in a class counts to it. */
  private static String shortName(JavaClass type) {
    String name = type.getName().replaceFirst("\\$.*", "");
    return name.replaceFirst("org\\.complaintdesk\\.", "");
  }

  private static boolean readsAnotherClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getTarget().getName();
    boolean takesNoClock = call.getTarget().getRawParameterTypes().stream()
        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    return owner.startsWith("java.time") && name.equals("now") && takesNoClock
        || call.getTargetOwner().isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
        || owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
  }

  private static boolean isDateOfNow(JavaConstructorCall call) {
    return call.getTargetOwner().isEquivalentTo(Date.class) && call.getTarget().getRawParameterTypes().isEmpty();
  }

  private static int lastLine(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
        .flatMap(method -> method.getAccessesFromSelf().stream()).mapToInt(JavaAccess::getLineNumber).max().orElse(0);
  }
}
