package ar

import (
	"os"
	"testing"

	"tarikh/extract/lang/langtest"
)

func TestLanguage(t *testing.T) { langtest.Run(t, os.DirFS("."), New) }
