package org.complaintdesk.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.complaint.view.TaskSectionSource;
import org.complaintdesk.process.AddedFacts;
import org.complaintdesk.process.FactSource;
import org.springframework.stereotype.Component;

/** Names from which a reader guesses what a class does for models and forms. */
@AnalyzeClasses(packages = "org.complaintdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class NamesTest {

  @ArchTest
  static final ArchRule WHAT_MODELS_READ_ARE_FACTS = classes()
      .that().areAssignableTo(FactSource.class).or().areAssignableTo(AddedFacts.class)
      .and().doNotHaveModifier(ABSTRACT).should().haveSimpleNameEndingWith("Facts");

  @ArchTest
  static final ArchRule WHAT_FORMS_SHOW_COMES_FROM_SECTION_SOURCES = classes()
      .that().areAssignableTo(SectionSource.class).or().areAssignableTo(TaskSectionSource.class)
      .should().haveSimpleNameEndingWith("SectionSource");

  @ArchTest
  static final ArchRule NOTHING_ELSE_IS_CALLED_A_SECTION_SOURCE = classes()
      .that().haveSimpleNameEndingWith("SectionSource").and().areAnnotatedWith(Component.class)
      .should().beAssignableTo(SectionSource.class).orShould().beAssignableTo(TaskSectionSource.class);
}
