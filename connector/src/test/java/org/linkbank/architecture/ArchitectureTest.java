package org.linkbank.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linkbank.store.Stores;

/** The rooms of the house: what each package must not know (DESIGN sections 2 and 8). */
class ArchitectureTest {

    private static final String ROOT = "org.linkbank.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.linkbank");
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.linkbank");

    @Test
    void onlyCamelImportsCamel() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.linkbank.camel..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .because(
                        "routes call steps: put what needs Camel into org.linkbank.camel, and what it does into a class that"
                                + " works without"));
    }

    @Test
    void onlyStoreAndPublishOpenDatasets() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.linkbank.store..", "org.linkbank.publish..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                        "org.apache.jena.tdb2..", "org.apache.jena.dboe..", "org.apache.jena.tdb1..")
                                .or(named(
                                        "TDB2Factory",
                                        "DatabaseMgr",
                                        "DatasetFactory",
                                        "DatasetGraphFactory",
                                        "RDFConnection")))
                        .because(
                                "TDB2 has one writer and one process: ask RecordStore, and add to it what it cannot answer yet"));
    }

    @Test
    void whatAnswersEveryoneIsNeverGivenThePrivateStore() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.linkbank.app..", "org.linkbank.cli..")
                        .and()
                        .doNotBelongToAnyOf(Stores.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Stores.class)
                        .because(
                                "who holds both stores can mix them up: take the one RecordStore that is meant, from org.linkbank.app"));
        check(noClasses()
                .that()
                .resideInAPackage("org.linkbank..")
                .and()
                .resideOutsideOfPackage("org.linkbank.app..")
                .and()
                .haveSimpleNameNotStartingWith("Private")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.linkbank.web..").and(isPrivateByName()))
                .because("only what is called Private answers readers, and it answers nobody else (decision 0132)"));
    }

    private static DescribedPredicate<JavaClass> isPrivateByName() {
        return DescribedPredicate.describe(
                "called Private…", type -> type.getSimpleName().startsWith("Private"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(
                slices().matching("org.linkbank.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "a cycle makes one room of two: move what both need into the lower one, or hand it in as an interface"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    record   | file home source split mapping check store sync push publish identity web cli camel demo config app
                    file     | home source split mapping check store sync push publish identity web cli camel demo config app
                    home     | source split mapping check store sync push publish identity web cli camel demo config app
                    split    | source mapping check store sync push publish web cli camel demo config app
                    source   | mapping store sync push publish web cli camel demo config app
                    mapping  | source store sync push publish web cli camel demo config app
                    check    | source store sync push publish web cli camel demo config app
                    store    | source split mapping check sync push publish web cli camel demo config app home
                    sync     | source.* web cli camel demo config app
                    push     | web cli demo app
                    reader   | home source split mapping check store sync push publish identity web cli camel demo config app
                    publish  | sync source.* web cli camel demo app
                    identity | camel web cli demo app
                    config   | store sync push publish web cli camel demo app
                    demo     | web cli camel store sync mapping
                    camel    | web cli demo
                    web      | cli
                    cli      | web
                    """)
    void aPackageDoesNotKnowWhatItMustNotKnow(String name, String unknown) {
        String[] packages = List.of(unknown.split(" ")).stream()
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages)
                        .because(
                                "its package-info says what it is for: what it needs of another is handed in by org.linkbank.app"));
    }

    @Test
    void noNameSaysNothing() {
        for (String ending : List.of("Impl", "Util", "Utils", "Helper", "Helpers", "Manager")) {
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith(ending)
                    .because("such a name says nothing: name the class after what it is or does, in the field's words")
                    .check(ALL);
        }
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        assertThat(MAIN.stream()
                        .map(JavaClass::getPackage)
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .collect(Collectors.toSet()))
                .as(
                        "packages without @NullMarked: write a package-info.java with one paragraph, its job and what it must not"
                                + " know")
                .isEmpty();
    }

    @Test
    void nothingHasSetters() {
        assertThat(MAIN.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(ArchitectureTest::isSetter)
                        .map(JavaMethod::getFullName))
                .as("what can be set later can be forgotten: give it to the constructor")
                .isEmpty();
    }

    private static boolean isSetter(JavaMethod method) {
        boolean setter = method.getName().matches("set[A-Z].*")
                && method.getRawReturnType().isEquivalentTo(void.class)
                && method.getRawParameterTypes().size() == 1;
        return setter && !isForced(method);
    }

    /** Whether a class or interface of somebody else declares it. */
    private static boolean isForced(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .filter(type -> !type.getPackageName().startsWith("org.linkbank"))
                .anyMatch(type -> type.getMethods().stream()
                        .anyMatch(other -> other.getName().equals(method.getName())));
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "named " + String.join(", ", names), type -> List.of(names).contains(type.getSimpleName()));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }
}
