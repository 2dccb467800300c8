// Package tarikh is the root of the module. It holds nothing but the test of
// how the rooms of the house are laid out.
package tarikh

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms are the folders in the order of the flow. A package may import its own
// room and those on lines above, never another room of its own line.
var rooms = [][]string{
	{"extract/article", "extract/text"},
	{"extract/match"},
	{"extract/date"},
	{"extract/lang"},
	{"extract/lang/ar", "extract/lang/en", "extract/lang/langtest"},
	{"extract/mention"},
	{"extract/frame"},
	{"extract"},
	{"geo"},
	{"timeline"},
	{"output"},
	{"cmd"},
}

// room is the folder of rooms that a package belongs to, and its line.
func room(pkg string) (string, int) {
	for dir := pkg; dir != "."; dir = path.Dir(dir) {
		for i, line := range rooms {
			if slices.Contains(line, dir) {
				return dir, i
			}
		}
	}
	return "", -1
}

// sources calls f with every file of the program, tests aside.
func sources(t *testing.T, f func(pkg string, fset *token.FileSet, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		hidden := strings.HasPrefix(d.Name(), ".") && name != "."
		switch {
		case err != nil:
			return err
		case d.IsDir() && (hidden || d.Name() == "testdata"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err == nil {
			f(filepath.ToSlash(filepath.Dir(name)), fset, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestImportsRunOneWay(t *testing.T) {
	sources(t, func(pkg string, fset *token.FileSet, file *ast.File) {
		from, line := room(pkg)
		if line < 0 {
			t.Errorf("%s: no room of the house; see rooms", pkg)
		}
		for _, imp := range file.Imports {
			name, err := strconv.Unquote(imp.Path.Value)
			if err != nil || !strings.HasPrefix(name, "tarikh/") {
				continue
			}
			to, above := room(strings.TrimPrefix(name, "tarikh/"))
			if to != from && above >= line {
				t.Errorf("%s: %s imports %s, which comes after it", fset.Position(imp.Pos()), from, to)
			}
		}
	})
}

func TestNothingRunsAtStart(t *testing.T) {
	sources(t, func(_ string, fset *token.FileSet, file *ast.File) {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s: an init function", fset.Position(fn.Pos()))
			}
		}
	})
}

// TestLibrariesAreSilent looks for what would print outside of commands.
func TestLibrariesAreSilent(t *testing.T) {
	loud := []string{"fmt.Print", "fmt.Printf", "fmt.Println", "os.Stdout", "os.Stderr", "log.Print", "log.Printf", "log.Println"}
	sources(t, func(_ string, fset *token.FileSet, file *ast.File) {
		if file.Name.Name == "main" {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := sel.X.(*ast.Ident); ok && slices.Contains(loud, x.Name+"."+sel.Sel.Name) {
				t.Errorf("%s: %s.%s in a library", fset.Position(sel.Pos()), x.Name, sel.Sel.Name)
			}
			return true
		})
	})
}
