//go:build !linux

package main

import (
	"errors"
	"os/exec"
)

var errLinux = errors.New("tried on Linux only")

func mountSmall(string, int) error { return errLinux }
func asNobody(*exec.Cmd) error     { return errLinux }
